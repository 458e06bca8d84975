import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearest, nearestWord } from './nearest-word.ts';

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 12 }), {
  maxLength: 12,
});

/** Levenshtein's distance by its definition, with Damerau's step: two neighbours that have changed places. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] ? distance(a.slice(2), b.slice(2)) : 99;
  const others = [distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1))];
  return 1 + Math.min(swapped, ...others);
}

describe('the nearest word', () => {
  it('is one of those that differ least, by no more than a third', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(short, fc.array(short, { maxLength: 6 }), (word, candidates) => {
        const { nearest } = nearestWord(word, candidates);
        const distances = candidates.map((one) => distance(word, one));
        const least = Math.min(...distances);
        if (least <= Math.max(1, Math.floor(word.length / 3)))
          expect(nearest).toBe(candidates[distances.indexOf(least)]);
        else expect(nearest === undefined || word.includes(nearest)).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is the same whatever was compared before', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 70 }), words, (word, candidates) => {
        const first = nearestWord(word, candidates);
        nearestWord('something else', ['something els', 'anything']);
        expect(nearestWord(word, candidates)).toEqual(first);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('is looked for as long as that is cheap', () => {
    const candidates = Array.from({ length: 1000 }, (_, n) => `label-${n}`);
    const nearest = createNearest(candidates);
    const found = Array.from({ length: 1000 }, () => nearest('lable-500').nearest);
    expect(new Set(found.slice(0, 50))).toEqual(new Set(['label-500']));
    expect(found.at(-1)).toBeUndefined();
  });
});
