import * as v from 'valibot';
import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { Grade } from '../model/grade.ts';
import { type Response, type ResponseTo, responseSchema } from '../model/response.ts';
import type { ExerciseOf, Gist } from './exercise-type-definition.ts';
import { exerciseTypes } from './exercise-types.ts';
import type { GradeContext } from './grade-context.ts';

const NO_CONTEXT: GradeContext = { language: 'en', passage: undefined };

/**
 * Grades a response: the score (0..1), what is right and wrong in it, the formula in words and the author's feedback.
 * The response may come from a file that anyone can edit: one that is none, or is of another type, counts as empty.
 * Without a context the lesson is taken to be in English, and an argument's quotations are not looked up.
 */
export function gradeExercise(exercise: Exercise, response: unknown, context = NO_CONTEXT): Grade {
  return gradeOf<ExerciseType>(exercise, response, context);
}

/** The response that a student starts from. */
export function emptyResponse(exercise: Exercise): Response {
  return emptyOf<ExerciseType>(exercise);
}

/** A response that scores 1; `undefined` where only a rubric can tell, or where the exercise has no right answer. */
export function keyResponse(exercise: Exercise): Response | undefined {
  return keyOf<ExerciseType>(exercise);
}

/** What an exercise comes down to, in words. */
export function exerciseGist(exercise: Exercise): Gist {
  return gistOf<ExerciseType>(exercise);
}

function gistOf<T extends ExerciseType>(exercise: ExerciseOf<T>): Gist {
  return exerciseTypes[exercise.type as T].gist(exercise);
}

function gradeOf<T extends ExerciseType>(exercise: ExerciseOf<T>, response: unknown, context: GradeContext) {
  const parsed = v.safeParse(responseSchema, response);
  const usable = parsed.success && parsed.output.type === exercise.type;
  const read = usable ? (parsed.output as ResponseTo<T>) : emptyOf<T>(exercise);
  return exerciseTypes[exercise.type as T].grade(exercise, read, context);
}

function emptyOf<T extends ExerciseType>(exercise: ExerciseOf<T>): ResponseTo<T> {
  return exerciseTypes[exercise.type as T].empty(exercise);
}

function keyOf<T extends ExerciseType>(exercise: ExerciseOf<T>): ResponseTo<T> | undefined {
  return exerciseTypes[exercise.type as T].key(exercise);
}
