import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TakenSpans } from './taken-spans.ts';

const stretch = fc
  .tuple(fc.nat(60), fc.nat(8))
  .map(([start, length]) => ({ file: 'f', start, end: start + length }));

it('is clear where nothing that was taken touches it, in whatever order that was', () => {
  fc.assert(
    fc.property(fc.array(stretch), stretch, (all, one) => {
      const taken = new TakenSpans();
      for (const other of all) taken.take(other);
      const touched = all.some(({ start, end }) => start <= one.end && one.start <= end);
      expect(taken.isClear(one)).toBe(!touched);
      expect(taken.isClear({ ...one, file: 'g' })).toBe(true);
    }),
  );
});
