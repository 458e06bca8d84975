/** The candidate that a word probably meant, ready to go into the values of a message; empty if none is near. */
export type Nearest = { readonly nearest?: string };

/**
 * Letters that one caller may compare with all candidates: more for more candidates, up to a maximum. A file full of
 * mistakes must not take quadratic time.
 */
const FREE = 50_000;
const EACH = 500;
const BUDGET = 1_000_000;
/** Longest word to compare, in UTF-16 units. */
const LONGEST = 60;

/** Finds the nearest candidate for one word after another, as long as that is cheap. */
export function createNearest(candidates: Iterable<string>): (word: string) => Nearest {
  const list = [...candidates];
  return createNearestOf(list.length, () => list);
}

/**
 * Does the same where the candidates with the numbers of a word are known.
 *
 * @param count of all candidates
 *
 * @param withNumbers returns those with the same `numbersIn`
 */
export function createNearestOf(
  count: number,
  withNumbers: (numbers: string) => readonly string[],
): (word: string) => Nearest {
  let left = Math.min(BUDGET, FREE + EACH * count);
  return (word) => {
    left -= count * word.length;
    return left < 0 || !isGuessed(word) ? {} : nearestWord(word, withNumbers(numbersIn(word)));
  };
}

/**
 * Returns the candidate that differs least from a word. Short words are too similar to guess, except when two letters
 * are swapped. A different number means a different thing.
 */
export function nearestWord(word: string, all: readonly string[]): Nearest {
  if (!isGuessed(word)) return {};
  const numbers = numbersIn(word);
  const candidates = all.filter((candidate) => numbersIn(candidate) === numbers);
  if (word.length === 2) {
    const swapped = candidates.find((candidate) => candidate === `${word[1]}${word[0]}`.toLowerCase());
    return swapped === undefined ? {} : { nearest: swapped };
  }
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  const lower = word.toLowerCase();
  for (const candidate of candidates) {
    const distance = editDistance(lower, candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  best ??= candidates.find((candidate) => candidate.length > 3 && word.toLowerCase().includes(candidate));
  return best === undefined ? {} : { nearest: best };
}

function isGuessed(word: string): boolean {
  return word.length >= 2 && word.length <= LONGEST && !/^\d+$/.test(word);
}

/** Returns the numbers in a word, which a word that is near has too. */
export function numbersIn(word: string): string {
  return word.replace(/\D+/g, ' ').trim();
}

/** The current row of the distance table and the two before it. */
let row = new Uint8Array(2 * LONGEST);
let above = new Uint8Array(2 * LONGEST);
let before = new Uint8Array(2 * LONGEST);

/**
 * The Damerau–Levenshtein distance (a swap of two letters is one step), abandoned at `limit`: only cells that may stay
 * below it are computed (E. Ukkonen, "Algorithms for approximate string matching", Information and Control 64, 1985).
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  for (let j = 0; j <= b.length; j++) row[j] = Math.min(j, limit);
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i++) {
    [row, above, before] = [before, row, above];
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    row[from - 1] = from === 1 ? Math.min(i, limit) : limit;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const swap = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cell = Math.min(swap, (above[j] as number) + 1, (row[j - 1] as number) + 1, limit);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cell = Math.min(cell, (before[j - 2] as number) + 1);
      row[j] = cell;
      if (cell < least) least = cell;
    }
    if (least >= limit && leastAbove >= limit) return limit;
    leastAbove = least;
    if (to < b.length) row[to + 1] = limit;
  }
  return row[b.length] as number;
}
