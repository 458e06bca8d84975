import { longestOrdered } from './longest-ordered.ts';

/** An entry with the length of a longest ordered run that ends, or begins, with it, and the next entry of that run. */
interface Run {
  readonly length: number;
  readonly next: number | undefined;
}

/**
 * Like `longestOrdered`, for subsets with entries of at least two ranks: entries of a single tie have no order. Empty
 * if there is none. O(n log n).
 */
export function longestAcrossTies(ranks: readonly number[]): number[] {
  const longest = longestOrdered(ranks);
  if (ranks[longest[0] ?? 0] !== ranks[longest.at(-1) ?? 0]) return longest;
  const ending = runs(ranks);
  // Backwards and with negated ranks, beginnings become ends.
  const beginning = runs(ranks.map((rank) => -rank).reverse()).reverse();
  const mirrored = (at: number): number => ranks.length - 1 - at;
  const distinct = [...new Set(ranks)].toSorted((a, b) => a - b);
  const slots = new Map(distinct.map((rank, slot) => [rank, slot + 1]));
  /** Fenwick tree: for each stretch of lower ranks, the place where the longest run ends. */
  const best: (number | undefined)[] = Array.from({ length: distinct.length + 1 });
  const lengthAt = (at: number | undefined): number => (at === undefined ? 0 : (ending[at]?.length ?? 0));
  let pair: { readonly last: number; readonly first: number; readonly length: number } | undefined;
  for (const [at, rank] of ranks.entries()) {
    const slot = slots.get(rank) ?? 0;
    let lower: number | undefined;
    for (let i = slot - 1; i > 0; i -= i & -i) if (lengthAt(best[i]) > lengthAt(lower)) lower = best[i];
    const length = lengthAt(lower) + (beginning[at]?.length ?? 0);
    if (lower !== undefined && length > (pair?.length ?? 0)) pair = { last: lower, first: at, length };
    for (let i = slot; i < best.length; i += i & -i) if (lengthAt(at) > lengthAt(best[i])) best[i] = at;
  }
  if (!pair) return [];
  const kept: number[] = [];
  for (let at: number | undefined = pair.last; at !== undefined; at = ending[at]?.next) kept.unshift(at);
  for (let at: number | undefined = pair.first; at !== undefined; ) {
    kept.push(at);
    const next: number | undefined = beginning[at]?.next;
    at = next === undefined ? undefined : mirrored(next);
  }
  return kept;
}

/** For each entry the longest run that ends with it. */
function runs(ranks: readonly number[]): Run[] {
  const ends: number[] = [];
  return ranks.map((rank, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[ends[middle] ?? 0] ?? 0) <= rank) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
    return { length: low + 1, next: ends[low - 1] };
  });
}
