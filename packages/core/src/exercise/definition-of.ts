import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { exerciseTypes } from './exercise-types.ts';

/**
 * All that is to be said of the type of an exercise. What it has of responses must be given one to the same type; see
 * `gradeExercise` for one that may come from anywhere.
 */
export function definitionOf({ type }: Exercise): ExerciseTypeDefinition<ExerciseType> {
  return exerciseTypes[type];
}
