import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from '../../testing/growth.ts';
import { randomSource } from '../../testing/random-source.ts';
import { alignTokens } from './token-alignment.ts';

const none = { from: 0, to: 0 };
const letters = (text: string) => Int32Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
const pairsOf = (pattern: string, text: string, main = none) => [
  ...alignTokens(letters(pattern), letters(text), main),
];

describe('an alignment of tokens', () => {
  it('goes over what was inserted, deleted and replaced, and prefers runs', () => {
    expect(pairsOf('abcd', 'xabcdx')).toEqual([1, 2, 3, 4]);
    expect(pairsOf('abcd', 'abxxcd')).toEqual([0, 1, 4, 5]);
    expect(pairsOf('abcd', 'abd')).toEqual([0, 1, -1, 2]);
    expect(pairsOf('abcd', 'a--b--abcd')).toEqual([6, 7, 8, 9]);
    expect(pairsOf('abcd', '')).toEqual([-1, -1, -1, -1]);
  });

  it('has the tokens that are wanted most where it cannot have all', () => {
    expect(pairsOf('abcabd', 'ab-', { from: 3, to: 6 })).toEqual([-1, -1, -1, 0, 1, -1]);
    expect(pairsOf('abcabd', 'ab-', { from: 0, to: 3 })).toEqual([0, 1, -1, -1, -1, -1]);
  });

  it('pairs equal tokens in order, whatever the two are', () => {
    const some = fc
      .array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 })
      .map((list) => Int32Array.from(list));
    fc.assert(
      fc.property(some, some, (pattern, text) => {
        const pairs = alignTokens(pattern, text, none);
        const paired = [...pairs.entries()].filter(([, j]) => j >= 0);
        for (const [i, j] of paired) expect(text[j]).toBe(pattern[i]);
        expect(paired.map(([, j]) => j)).toEqual(paired.map(([, j]) => j).toSorted((a, b) => a - b));
        expect(new Set(paired.map(([, j]) => j)).size).toBe(paired.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('finds its way through long texts, in time in proportion', async () => {
    const make = (size: number) => {
      const random = randomSource(size);
      const pattern = Int32Array.from({ length: size }, () => random.below(3000));
      const text = Int32Array.from([
        ...pattern.subarray(0, size / 2),
        1,
        2,
        3,
        ...pattern.subarray(size / 2 + 5),
      ]);
      return { pattern, text };
    };
    const { pattern, text } = make(4000);
    const pairs = alignTokens(pattern, text, none);
    expect([pairs[0], pairs[1999], pairs[2005], pairs[3999]]).toEqual([0, 1999, 2003, 3997]);
    expect(await growth(make, (given) => alignTokens(given.pattern, given.text, none), 20_000)).toMatchObject(
      {
        linear: true,
      },
    );
  });
});
