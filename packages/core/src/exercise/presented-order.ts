import type { Exercise } from '../model/exercise.ts';
import { gradeExercise } from './grade-exercise.ts';
import { rightValues } from './right-values.ts';

const DRAWS = 8;

/**
 * The order in which a student sees an exercise: indexes of a choice's options, an order's entries (groups flattened) or
 * a match's right values, in the author's order for all other types none. The same seed, a whole number that is kept
 * with the attempt, always gives the same order. Entries to be put in order are never shown as solved already, unless
 * they are all one tie.
 */
export function presentedOrder(exercise: Exercise, seed: number): number[] {
  if (exercise.type === 'choice') return shuffled(exercise.options.length, random(seed));
  if (exercise.type === 'match') return shuffled(rightValues(exercise).length, random(seed));
  if (exercise.type !== 'order') return [];
  const count = exercise.groups.flat().length;
  const next = random(seed);
  for (let draw = 0; draw < DRAWS; draw++) {
    const entries = shuffled(count, next);
    if (gradeExercise(exercise, { type: 'order', entries }).score !== 1) return entries;
  }
  return Array.from({ length: count }, (_, index) => count - 1 - index);
}

/** Fisher and Yates. */
function shuffled(count: number, next: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 up to, not including, 1. */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
