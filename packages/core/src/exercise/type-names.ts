import type { Prose } from '../model/block.ts';
import { type Nearest, nearestWord } from '../text/nearest-word.ts';
import { exerciseTypes } from './exercise-types.ts';
import { isNumbered, listItems } from './list-items.ts';

/** The type that a name is meant as: another name for it, or a misspelt one; without a name, the type that the text has the form of. */
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

/** Only two forms are those of one type alone. */
function typeOf(body: Prose): Nearest {
  for (const block of body) {
    if (block.kind === 'list' && listItems(block).some(({ task }) => task !== undefined))
      return { nearest: 'choice' };
    if (block.kind === 'list' && isNumbered(block)) return { nearest: 'order' };
    if (block.kind === 'table') return { nearest: 'match' };
  }
  return {};
}
