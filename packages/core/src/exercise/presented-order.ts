import type { Exercise } from '../model/exercise.ts';
import type { Response } from '../model/response.ts';
import { definitionOf } from './definition-of.ts';
import { drawFrom } from './shuffled.ts';

/**
 * The order in which a student sees the parts of an exercise that are shuffled: their indexes in the author's order, none
 * for an exercise of which nothing is. The same seed, a whole number that is kept with the attempt, always gives the same
 * order. Entries to be put in order are shown so that leaving them as they stand scores a third at most.
 */
export function presentedOrder(exercise: Exercise, seed: number): number[] {
  return definitionOf(exercise).shuffling?.arrange(exercise, drawFrom(seed)) ?? [];
}

/** How responses and grades are told in the order in which a student sees an exercise, and back. */
export interface PresentedIndexes {
  /** A response in the order as shown, in the author's order. */
  toAuthor(response: Response): Response;
  /** A response in the author's order, in the order as shown. */
  toShown(response: Response): Response;
  /** Index of a part of a grade, in the order as shown. */
  shownPart(index: number): number;
}

/** @param order as `presentedOrder` gives it */
export function presentedIndexes(exercise: Exercise, order: readonly number[]): PresentedIndexes {
  const { shuffling } = definitionOf(exercise);
  const places = new Map(order.map((author, shown) => [author, shown]));
  const toShown = (author: number): number => places.get(author) ?? author;
  return {
    toAuthor: (response) => shuffling?.mapIndexes(response, (shown) => order[shown] ?? shown) ?? response,
    toShown: (response) => shuffling?.mapIndexes(response, toShown) ?? response,
    shownPart: (index) => (shuffling?.movesParts ? toShown(index) : index),
  };
}
