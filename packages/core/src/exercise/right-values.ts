import { plainText } from '../markdown/plain-text.ts';
import type { Prose } from '../model/block.ts';
import type { MatchExercise } from '../model/exercise.ts';

/** Returns the values that a student chooses from: every right-hand value once, those of decoys last. */
export function rightValues(exercise: MatchExercise): Prose[] {
  return distinctValues(exercise).values;
}

/** Also returns the index of the right value of each row. Values with the same words are one. */
export function distinctValues({ isShuffled, rows, decoys }: MatchExercise): {
  values: Prose[];
  ofRows: number[];
} {
  const values: Prose[] = [];
  const known = new Map<string, number>();
  const indexOf = (right: Prose): number => {
    const words = plainText(right);
    const index = known.get(words) ?? values.length;
    if (index === values.length) {
      known.set(words, index);
      values.push(right);
    }
    return index;
  };
  const ofRows = (isShuffled ? [] : rows).map(({ right }) => indexOf(right));
  for (const { right } of decoys) indexOf(right);
  return { values, ofRows };
}
