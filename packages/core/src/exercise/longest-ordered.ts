/**
 * Returns the places of entries that form a longest ordered subset: indexes in `ranks` along which the values never
 * fall. Equal ranks are a tie. Patience sorting with back pointers, O(n log n).
 */
export function longestOrdered(ranks: readonly number[]): number[] {
  /** The place of the smallest rank that ends a subset of each length. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, rank] of ranks.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[ends[middle] ?? 0] ?? 0) <= rank) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = at;
  }
  const kept: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.push(at);
  return kept.reverse();
}
