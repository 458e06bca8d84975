/** The score of a matched token, and the bonus for one right after another: runs are likelier than scattered words. */
const MATCH = 3;
export const RUN = 6;
/** How much more a main token counts. */
const MAIN = 4;
/** Below every score. */
const NONE = -1_000_000;
/** Cells of a table that is filled completely; larger ones are divided first. */
const AREA = 60_000;

/**
 * Scores of the best alignments of the beginnings of two sequences: `match` if they end with a pair, `other` if not.
 * Row by row, each row longer than `columns`.
 */
export interface Scores {
  readonly match: Int32Array;
  readonly other: Int32Array;
}

/** The main tokens of a pattern, from one index up to, not including, another. */
export interface Main {
  readonly from: number;
  readonly to: number;
}

/**
 * S. B. Needleman and C. D. Wunsch, "A general method applicable to the search for similarities in the amino acid
 * sequence of two proteins", J. Mol. Biol. 48 (1970); gaps cost nothing.
 */
export function scores(pattern: Int32Array, text: Int32Array, main: Main = { from: 0, to: 0 }): Scores {
  const columns = text.length + 1;
  const match = new Int32Array((pattern.length + 1) * columns).fill(NONE);
  const other = new Int32Array(match.length);
  for (let i = 1; i <= pattern.length; i++) {
    const wanted = pattern[i - 1];
    const worth = MATCH + (i > main.from && i <= main.to ? MAIN : 0);
    let at = i * columns;
    for (let j = 1; j < columns; j++) {
      at++;
      const diagonal = at - columns - 1;
      if (wanted === text[j - 1])
        match[at] = Math.max((match[diagonal] as number) + worth + RUN, (other[diagonal] as number) + worth);
      other[at] = Math.max(
        match[at - columns] as number,
        other[at - columns] as number,
        match[at - 1] as number,
        other[at - 1] as number,
      );
    }
  }
  return { match, other };
}

/**
 * For each token of a pattern, returns the index of its counterpart in a text, in order; -1 for none. Maximizes the
 * number of counterparts, and among those the number in runs. Time grows with the longer of the two.
 */
export function alignTokens(pattern: Int32Array, text: Int32Array, main: Main): Int32Array {
  const pairs = new Int32Array(pattern.length).fill(-1);
  align(0, pattern.length, 0, text.length);
  return pairs;

  function align(from: number, to: number, textFrom: number, textTo: number): void {
    if (from >= to || textFrom >= textTo) return;
    if ((to - from) * (textTo - textFrom) > AREA) divide(from, to, textFrom, textTo);
    else trace(from, to, textFrom, textTo);
  }

  function trace(from: number, to: number, textFrom: number, textTo: number): void {
    const part = text.subarray(textFrom, textTo);
    const { match, other } = scores(pattern.subarray(from, to), part, {
      from: main.from - from,
      to: main.to - from,
    });
    const columns = part.length + 1;
    let i = to - from;
    let j = part.length;
    let matched = (match[i * columns + j] as number) > (other[i * columns + j] as number);
    while (i > 0 && j > 0) {
      const at = i * columns + j;
      if (matched) {
        pairs[from + i - 1] = textFrom + j - 1;
        const before = at - columns - 1;
        matched = (match[before] as number) + RUN > (other[before] as number);
        i--;
        j--;
        continue;
      }
      const best = other[at] as number;
      if (other[at - columns] === best) i--;
      else if (other[at - 1] === best) j--;
      else {
        matched = true;
        if (match[at - columns] === best) i--;
        else j--;
      }
    }
  }

  /** Splits at groups of three tokens that occur once on each side, as patience diff does with lines. */
  function divide(from: number, to: number, textFrom: number, textTo: number): void {
    const places = once(text, textFrom, textTo);
    const anchors: [number, number][] = [];
    for (const [group, i] of once(pattern, from, to)) {
      const j = places.get(group) ?? -1;
      if (i >= 0 && j >= 0 && [0, 1, 2].every((k) => pattern[i + k] === text[j + k])) anchors.push([i, j]);
    }
    const chain = ascending(anchors);
    if (chain.length === 0) return;
    let before = from;
    let textBefore = textFrom;
    for (const [i, j] of chain) {
      if (i < before || j < textBefore) continue;
      gap(before, i, textBefore, j);
      for (let k = 0; k < 3; k++) pairs[i + k] = j + k;
      before = i + 3;
      textBefore = j + 3;
    }
    gap(before, to, textBefore, textTo);
  }

  /** Aligns the text between two anchors; if that is too much, whatever continues them. */
  function gap(from: number, to: number, textFrom: number, textTo: number): void {
    if ((to - from) * (textTo - textFrom) <= AREA) {
      align(from, to, textFrom, textTo);
      return;
    }
    let [i, j, last, textLast] = [from, textFrom, to, textTo];
    while (i < last && j < textLast && pattern[i] === text[j]) pairs[i++] = j++;
    while (last > i && textLast > j && pattern[last - 1] === text[textLast - 1]) pairs[--last] = --textLast;
  }
}

/** Groups of three tokens by a number made from them, with the index of the first; -1 for repeated ones. */
function once(tokens: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i + 3 <= to; i++) {
    const group =
      Math.imul(Math.imul(tokens[i] ?? 0, 65_599) + (tokens[i + 1] ?? 0), 65_599) + (tokens[i + 2] ?? 0);
    places.set(group, places.has(group) ? -1 : i);
  }
  return places;
}

/** The longest chain of pairs, sorted by their first, that ascends in both. */
function ascending(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  // Index of the pair at which the best chain of each length ends, and of the pair before each.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
