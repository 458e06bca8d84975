import type { Prose } from '../model/block.ts';
import type { ExerciseType } from '../model/exercise.ts';
import { type Nearest, nearestWord } from '../text/nearest-word.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import { exerciseTypes } from './exercise-types.ts';

type AnyDefinition = ExerciseTypeDefinition<ExerciseType>;

/**
 * Returns the type that a name probably means: another name for it, or a misspelling. Without a name, returns the type
 * whose form the text has.
 */
export function meantType(name: string, body: () => Prose): Nearest {
  const known = Object.keys(exerciseTypes);
  if (name === '') return typeOf(body());
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  const near = nearestWord(name, known);
  if (near.nearest !== undefined) return near;
  const isMeant = (word: string): boolean => plain === word || (word.length > 4 && plain.startsWith(word));
  const other = Object.values(exerciseTypes).find(({ otherNames }) => otherNames.some(isMeant));
  return other ? { nearest: other.type } : near;
}

/** The type of the first block with a form unique to one type. */
function typeOf(body: Prose): Nearest {
  for (const block of body) {
    const own = Object.values(exerciseTypes).find((one: AnyDefinition) => one.hasForm?.(block));
    if (own) return { nearest: own.type };
  }
  return {};
}
