import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { type Body, exerciseTypes } from './exercise-types.ts';

/**
 * All that is to be said of the type of an exercise, or of a response. What it has of responses must be given one to the same type; see
 * `gradeExercise` for one that may come from anywhere.
 */
export function definitionOf({ type }: Pick<Exercise, 'type'>): ExerciseTypeDefinition<ExerciseType, Body> {
  return exerciseTypes[type];
}
