import type { ExerciseType } from '../model/exercise.ts';
import { argument } from './argument.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { essay } from './essay.ts';
import { evidence } from './evidence.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { short } from './short.ts';

/** Every exercise type, by its name in `type=`. */
export const exerciseTypes = {
  choice,
  order,
  match,
  cloze,
  short,
  evidence,
  argument,
  essay,
} satisfies { readonly [T in ExerciseType]: ExerciseTypeDefinition<T> };

/** The content of an exercise shown to a student in addition to its prompt, by type. */
export type Body = ReturnType<(typeof exerciseTypes)[ExerciseType]['shown']>;

/** The task of each type of exercise, for authors. */
export const typeMeanings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(exerciseTypes).map(({ type, means }) => [type, means]),
);
