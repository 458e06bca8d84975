import type { Exercise } from '../model/exercise.ts';
import type { Response } from '../model/response.ts';
import { definitionOf } from './definition-of.ts';
import { drawFrom } from './shuffled.ts';

/**
 * Returns the order in which a student sees the shuffled parts of an exercise: their indexes in the author's order, or
 * none if nothing is shuffled. The same seed, a whole number kept with the attempt, always gives the same order.
 * Entries to be put in order score at most a third if left as shown.
 */
export function presentedOrder(exercise: Exercise, seed: number): number[] {
  return definitionOf(exercise).shuffling?.arrange(exercise, drawFrom(seed)) ?? [];
}

/** Converts responses and grades to the order that a student sees, and back. */
export interface PresentedIndexes {
  /** Converts a response from display order to the author's order. */
  toAuthor(response: Response): Response;
  /** Converts a response from the author's order to display order. */
  toShown(response: Response): Response;
  /** Index of a part of a grade, in display order. */
  shownPart(index: number): number;
}

/** @param order result of `presentedOrder` */
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
