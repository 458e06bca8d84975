import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { type Body, exerciseTypes } from './exercise-types.ts';

/**
 * Returns the definition for the type of an exercise or a response. Its functions for responses need a response of the
 * same type; use `gradeExercise` for a response from elsewhere.
 */
export function definitionOf({ type }: Pick<Exercise, 'type'>): ExerciseTypeDefinition<ExerciseType, Body> {
  return exerciseTypes[type];
}
