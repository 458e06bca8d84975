import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueBins } from './due-bins.ts';

const NOW = new Date(2026, 10, 24, 15, 30).getTime();
const DAY = 86_400_000;
const due = (...days: number[]) => days.map((day, i) => ({ at: NOW + day * DAY, exercise: `x-${i}` }));

describe('what is due', () => {
  it('is sorted into days, what is overdue into the first', () => {
    const bins = dueBins(due(-40, 0, 1, 3), NOW);
    expect(bins.map(({ exercises }) => exercises.length)).toEqual([2, 1, 0, 1, 0, 0, 0]);
    expect(bins[0]?.from).toBe(new Date(2026, 10, 24).getTime());
    expect(bins[0]?.unit).toBe('day');
  });

  it('is sorted into weeks and months when it lies far ahead', () => {
    expect(dueBins(due(1, 100), NOW)[0]?.unit).toBe('week');
    const months = dueBins(due(1, 400), NOW);
    expect(months[0]?.unit).toBe('month');
    expect(months.length).toBeLessThan(16);
  });

  it('is nothing where nothing is', () => {
    expect(dueBins([], NOW)).toEqual([]);
  });

  it('is all there, each in its own stretch, without a hole between two stretches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 3000 }), { minLength: 1, maxLength: 40 }), (days) => {
        const all = due(...days);
        const bins = dueBins(all, NOW);
        expect(bins.flatMap(({ exercises }) => exercises)).toHaveLength(all.length);
        bins.forEach((bin, i) => {
          expect(bin.to).toBe(bins[i + 1]?.from ?? bin.to);
          for (const { at, exercise } of all)
            if (bin.exercises.includes(exercise)) {
              expect(at).toBeLessThan(bin.to);
              if (i > 0) expect(at).toBeGreaterThanOrEqual(bin.from);
            }
        });
      }),
    );
  });

  it('is in few stretches, however far ahead it lies, and none of it is left out', () => {
    const all = [
      ...due(1, 400),
      ...[253402300799000, 8.64e15, Number.POSITIVE_INFINITY].map((at) => ({ at, exercise: String(at) })),
    ];
    const bins = dueBins(all, NOW);
    expect(bins).toHaveLength(120);
    expect(bins.flatMap(({ exercises }) => exercises)).toHaveLength(all.length);
    expect(bins.at(-1)?.exercises).toHaveLength(3);
  });

  it('may be more than a function takes arguments', () => {
    expect(
      dueBins(
        Array.from({ length: 300_000 }, () => due(1)[0] ?? { at: NOW, exercise: 'x' }),
        NOW,
      ),
    ).toHaveLength(7);
  });
});
