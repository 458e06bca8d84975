import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateMatches } from './approximate-match.ts';

/** Levenshtein's distance, the plain way. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('an approximate match', () => {
  it('tolerates what was inserted, deleted and replaced', () => {
    expect(approximateMatches('the kin signed a treaty', 'king signed the treaty', 6)).toEqual([
      { start: 4, end: 23, distance: 4 },
    ]);
  });

  it('is found once for each place', () => {
    const places = approximateMatches('abcdef -- abcxef -- abcdef', 'abcdef', 1);
    expect(places.map(({ start, end, distance: d }) => [start, end, d])).toEqual([
      [0, 6, 0],
      [10, 16, 1],
      [20, 26, 0],
    ]);
  });

  it('reports true distances, and finds the closest of all places', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 6 }), (text, pattern, limit) => {
        fc.pre(pattern.length > limit);
        const found = approximateMatches(text, pattern, limit);
        for (const match of found)
          expect(distance(text.slice(match.start, match.end), pattern)).toBe(match.distance);
        let closest = Number.POSITIVE_INFINITY;
        for (let from = 0; from <= text.length; from++)
          for (let to = from; to <= text.length; to++)
            closest = Math.min(closest, distance(text.slice(from, to), pattern));
        const best = Math.min(...found.map((match) => match.distance));
        expect(best).toBe(closest <= limit ? closest : Number.POSITIVE_INFINITY);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});
