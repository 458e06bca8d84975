import { describe, expect, it } from 'vitest';
import { type MarginBox, placeNotes, stackNotes } from './stack-notes.ts';

const GAP = 10;
const LIMIT = 200;
const RUNS = 500;

/** A small repeatable source of numbers from 0 to 1, so that a failing run can be run again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomColumn(seed: number): MarginBox[] {
  const next = numbers(seed);
  let wanted = 0;
  return Array.from({ length: Math.floor(next() * 40) }, () => {
    wanted += next() * 120;
    const full = 20 + next() * (next() < 0.2 ? 900 : 120);
    return { wanted, full, short: Math.min(full, 240) };
  });
}

describe('stackNotes', () => {
  it('leaves notes beside their markers where there is room', () => {
    expect(stackNotes([0, 100, 250], [50, 90, 10], GAP)).toEqual([0, 100, 250]);
  });

  it('pushes a note down just far enough', () => {
    expect(stackNotes([0, 20, 40, 300], [50, 30, 20, 20], GAP)).toEqual([0, 60, 100, 300]);
  });

  it('never overlaps, never lifts a note above its marker and moves none without need', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const column = randomColumn(seed);
      const tops = stackNotes(
        column.map((box) => box.wanted),
        column.map((box) => box.full),
        GAP,
      );
      column.forEach((box, index) => {
        const top = tops[index] ?? Number.NaN;
        const free =
          index === 0
            ? Number.NEGATIVE_INFINITY
            : (tops[index - 1] ?? 0) + (column[index - 1]?.full ?? 0) + GAP;
        expect(top, `seed ${seed}, note ${index}`).toBe(Math.max(box.wanted, free));
      });
    }
  });
});

describe('placeNotes', () => {
  it('shows a long note whole where it is in nobody’s way', () => {
    expect(placeNotes([{ wanted: 0, full: 900, short: 240 }], GAP, LIMIT)).toEqual([
      { top: 0, shortened: false },
    ]);
  });

  it('shortens the long note that pushes another too far', () => {
    const long = { wanted: 0, full: 900, short: 240 };
    const next = { wanted: 100, full: 50, short: 50 };
    expect(placeNotes([long, next], GAP, LIMIT)).toEqual([
      { top: 0, shortened: true },
      { top: 250, shortened: false },
    ]);
  });

  it('stacks like stackNotes with the heights it has chosen, and shortens only where something was pushed too far', () => {
    for (let seed = 0; seed < RUNS; seed += 1) {
      const column = randomColumn(seed);
      const places = placeNotes(column, GAP, LIMIT);
      const wanted = column.map((box) => box.wanted);
      const heights = column.map((box, index) => (places[index]?.shortened ? box.short : box.full));
      const tops = places.map((place) => place.top);
      expect(tops, `seed ${seed}`).toEqual(stackNotes(wanted, heights, GAP));
      const whole = stackNotes(
        wanted,
        column.map((box) => box.full),
        GAP,
      );
      const anyTooFar = whole.some((top, index) => top - (wanted[index] ?? 0) > LIMIT);
      if (!anyTooFar) expect(places.some((place) => place.shortened)).toBe(false);
      tops.forEach((top, index) => {
        const shortenable = column.some(
          (box, before) => before < index && !places[before]?.shortened && box.short < box.full,
        );
        if (!shortenable) return;
        expect(top, `seed ${seed}, note ${index}`).toBeLessThanOrEqual(whole[index] ?? 0);
      });
    }
  });
});
