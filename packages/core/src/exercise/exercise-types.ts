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

/** What a student is shown of an exercise besides its prompt, by type. */
export type Body = ReturnType<(typeof exerciseTypes)[ExerciseType]['shown']>;

/** What each type of exercise asks of a student, for authors. */
export const typeMeanings: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(exerciseTypes).map(({ type, means }) => [type, means]),
);
