/** The candidate that a word was meant to be, ready to go into the values of a message; empty where none is near. */
export type Nearest = { readonly nearest?: string };

/** Comparisons that one asker may cost: a file full of mistakes must not take quadratic time. */
const BUDGET = 100_000;

/** Finds the nearest of many candidates for one word after another, as long as that is cheap. */
export function createNearest(candidates: Iterable<string>): (word: string) => Nearest {
  const list = [...candidates];
  let left = BUDGET;
  return (word) => {
    left -= list.length;
    return left < 0 ? {} : nearestWord(word, list);
  };
}

/** The candidate that differs least from a word. Small words and numbers are too much alike to guess. */
export function nearestWord(word: string, candidates: readonly string[]): Nearest {
  if (word.length < 3 || word.length > 60 || /^\d+$/.test(word)) return {};
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  best ??= candidates.find((candidate) => candidate.length > 3 && word.toLowerCase().includes(candidate));
  return best === undefined ? {} : { nearest: best };
}

/** Levenshtein's distance, given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
