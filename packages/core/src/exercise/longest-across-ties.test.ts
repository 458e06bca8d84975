import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestAcrossTies } from './longest-across-ties.ts';

/** Every subset in order with two ranks at least, by trying them all. */
function longestByTrying(ranks: readonly number[]): number {
  let most = 0;
  for (let chosen = 0; chosen < 2 ** ranks.length; chosen++) {
    const subset = ranks.filter((_, at) => chosen & (1 << at));
    const isOrdered = subset.every((rank, at) => at === 0 || (subset[at - 1] ?? 0) <= rank);
    if (isOrdered && new Set(subset).size > 1) most = Math.max(most, subset.length);
  }
  return most;
}

it('is a longest subset in order that has entries of two ranks', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 9 }), (ranks) => {
      const kept = longestAcrossTies(ranks);
      expect(kept).toHaveLength(longestByTrying(ranks));
      expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
      const values = kept.map((at) => ranks[at] ?? -1);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }),
    { seed: 5, numRuns: 400 },
  );
});

it.each([
  [[3, 3, 0], []],
  [
    [1, 2, 0, 0],
    [0, 1],
  ],
  [
    [2, 2, 2, 0, 1],
    [3, 4],
  ],
  [
    [0, 0, 1],
    [0, 1, 2],
  ],
])('leaves out a tie alone: %j', (ranks, kept) => {
  expect(longestAcrossTies(ranks)).toEqual(kept);
});
