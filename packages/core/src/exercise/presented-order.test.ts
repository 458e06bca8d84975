import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeExercise, presentedOrder } from '../index.ts';
import { exerciseOf } from '../testing/exercise-of.ts';

const list = (entries: number) =>
  Array.from({ length: entries }, (_, index) => `${index + 1}. Entry ${index}\n`).join('');
const seeds = fc.integer();

describe('the order that a student sees', () => {
  it('is every index once, and the same for the same seed', () => {
    const { exercise } = exerciseOf('choice', '- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n');
    fc.assert(
      fc.property(seeds, (seed) => {
        const order = presentedOrder(exercise, seed);
        expect(order.toSorted()).toEqual([0, 1, 2, 3]);
        expect(presentedOrder(exercise, seed)).toEqual(order);
      }),
      { seed: 7 },
    );
    expect(
      new Set(Array.from({ length: 500 }, (_, seed) => presentedOrder(exercise, seed).join())).size,
    ).toBe(24);
  });

  it('never shows entries as solved already', () => {
    const exercises = [2, 3, 7].map((entries) => exerciseOf('order', list(entries)).exercise);
    const tied = exerciseOf('order', '1. - a\n   - b\n   - c\n2. d\n').exercise;
    fc.assert(
      fc.property(seeds, fc.constantFrom(...exercises, tied), (seed, exercise) => {
        const entries = presentedOrder(exercise, seed);
        expect(gradeExercise(exercise, { type: 'order', entries }).score).toBeLessThan(1);
        expect(entries.toSorted()).toEqual([...exercise.groups.flat().keys()]);
      }),
      { seed: 7 },
    );
  });

  it('pays a third at most for entries that are left as they stand', () => {
    const exercises = [2, 3, 4, 5, 6, 8, 9, 13, 30].map(
      (entries) => exerciseOf('order', list(entries)).exercise,
    );
    fc.assert(
      fc.property(seeds, fc.constantFrom(...exercises), (seed, exercise) => {
        const entries = presentedOrder(exercise, seed);
        expect(gradeExercise(exercise, { type: 'order', entries }).score).toBeLessThanOrEqual(1 / 3);
      }),
      { seed: 7 },
    );
  });

  it('is drawn anew for every seed where there are entries enough', () => {
    const { exercise } = exerciseOf('order', list(8));
    const orders = Array.from({ length: 200 }, (_, seed) => presentedOrder(exercise, seed).join());
    expect(new Set(orders).size).toBeGreaterThan(100);
  });

  it.each([
    ['a tie of most', '1. - a\n   - b\n   - c\n2. d\n'],
    ['a tie at the end', '1. a\n2. b\n3. c\n4. - d\n   - e\n'],
    ['long ties', '1. - a\n   - b\n   - c\n   - d\n   - e\n   - f\n2. x\n3. y\n4. z\n'],
    ['nothing but ties', '1. - a\n   - b\n   - c\n2. - d\n   - e\n   - f\n'],
  ])('pays a third at most with %s', (_, body) => {
    const { exercise } = exerciseOf('order', body);
    for (let seed = 0; seed < 200; seed++) {
      const entries = presentedOrder(exercise, seed);
      const { score = 1 } = gradeExercise(exercise, { type: 'order', entries });
      expect(score).toBeLessThanOrEqual(1 / 3);
    }
  });

  it('shows entries in any order where they are all one tie', () => {
    const { exercise } = exerciseOf('order', '1. - a\n   - b\n');
    expect(presentedOrder(exercise, 1).toSorted()).toEqual([0, 1]);
  });

  it('mixes the values of a match and leaves other types alone', () => {
    const { exercise } = exerciseOf('match', '| L | R |\n|---|---|\n| a | x |\n| b | x |\n|  | y |\n');
    expect(presentedOrder(exercise, 5).toSorted()).toEqual([0, 1]);
    expect(presentedOrder(exerciseOf('essay', 'Write.').exercise, 5)).toEqual([]);
  });
});
