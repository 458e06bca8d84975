import * as v from 'valibot';
import type { Exercise } from '../model/exercise.ts';
import type { Grade } from '../model/grade.ts';
import { type Response, responseSchema } from '../model/response.ts';
import { definitionOf } from './definition-of.ts';
import type { Gist } from './exercise-type-definition.ts';
import type { GradeContext } from './grade-context.ts';

const NO_CONTEXT: GradeContext = { language: 'en', passage: undefined };

/** The grade of a response in an edition without keys. */
const UNGRADED: Grade = {
  score: undefined,
  parts: [],
  explanation: { text: 'Not graded yet: this edition has no key.', values: {} },
  feedback: [],
};

/** Whether responses to an exercise are kept without a score until its key is there. */
export function isUngraded(exercise: Exercise): boolean {
  return exercise.keyless && !definitionOf(exercise).keyless.isGraded;
}

/**
 * Carries a response over to the same exercise with its parts in another order, by their words: from an edition to the
 * lesson it was made of. Returns `undefined` if the exercises differ in type or parts.
 */
export function carryResponse(from: Exercise, to: Exercise, response: Response): Response | undefined {
  if (from.type !== to.type || from.type !== response.type) return undefined;
  return definitionOf(from).carry(response, from, to);
}

/**
 * Grades a response: the score (0..1), its right and wrong parts, the formula in words and the author's feedback. The
 * response may come from a file that anyone can edit: an invalid one, or one of another type, counts as empty. Without
 * a context, the lesson is assumed to be in English, and an argument's quotations are not looked up. The
 * score is undefined if only a rubric can tell, or if the exercise is in an edition without keys.
 */
export function gradeExercise(exercise: Exercise, response: unknown, context = NO_CONTEXT): Grade {
  if (isUngraded(exercise)) return UNGRADED;
  const parsed = v.safeParse(responseSchema, response);
  const isUsable = parsed.success && parsed.output.type === exercise.type;
  const read = isUsable ? parsed.output : emptyResponse(exercise);
  return definitionOf(exercise).grade(exercise, read, context);
}

/** Returns the response that a student starts from. */
export function emptyResponse(exercise: Exercise): Response {
  return definitionOf(exercise).empty(exercise);
}

/** Returns a response that scores 1; `undefined` if only a rubric can tell, or if the exercise has no right answer. */
export function keyResponse(exercise: Exercise): Response | undefined {
  return definitionOf(exercise).key(exercise);
}

/** Returns the essence of an exercise, in words. */
export function exerciseGist(exercise: Exercise): Gist {
  return definitionOf(exercise).gist(exercise);
}
