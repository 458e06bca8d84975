import type { Exercise, OrderExercise } from '../model/exercise.ts';
import { gradeExercise } from './grade-exercise.ts';
import { rightValues } from './right-values.ts';

const DRAWS = 8;
/** Most that entries left as they stand may score, 0..1. */
const MOST_UNTOUCHED = 1 / 3;

/**
 * The order in which a student sees an exercise: indexes of a choice's options, an order's entries (groups flattened) or
 * a match's right values, in the author's order for all other types none. The same seed, a whole number that is kept
 * with the attempt, always gives the same order. Entries to be put in order are shown so that leaving them as they stand scores a third at
 * most, or as little as their ties allow.
 */
export function presentedOrder(exercise: Exercise, seed: number): number[] {
  if (exercise.type === 'choice') return shuffled(exercise.options.length, random(seed));
  if (exercise.type === 'match') return shuffled(rightValues(exercise).length, random(seed));
  if (exercise.type !== 'order') return [];
  return disordered(exercise, random(seed));
}

/**
 * A score is the longest subset in order. What is woven of few falling runs has none that is longer than the number of
 * runs, since it can take one entry of each. So the runs are drawn at random, and not the order.
 */
function disordered(exercise: OrderExercise, next: () => number): number[] {
  const count = exercise.groups.flat().length;
  const runs = Math.max(1, Math.floor(count * MOST_UNTOUCHED));
  const scoreOf = (entries: readonly number[]): number =>
    gradeExercise(exercise, { type: 'order', entries }).score ?? 0;
  let best = Array.from({ length: count }, (_, index) => count - 1 - index);
  let least = runs > 1 ? 1 : scoreOf(best);
  for (let draw = 0; draw < DRAWS && least > MOST_UNTOUCHED; draw++) {
    const entries = woven(count, runs, next);
    const score = scoreOf(entries);
    if (score < least) [best, least] = [entries, score];
  }
  return best;
}

/** Indexes in so many falling runs: which entry is in which, and whose turn comes when, is drawn. */
function woven(count: number, runs: number, next: () => number): number[] {
  const runOf = Array.from({ length: count }, (_, index) => index % runs);
  const draw = (): number[] => shuffled(count, next).map((index) => runOf[index] ?? 0);
  const members = draw();
  const turns = draw();
  const left = Array.from({ length: runs }, (_, run) =>
    [...members.keys()].filter((index) => members[index] === run),
  );
  return turns.flatMap((run) => left[run]?.pop() ?? []);
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
