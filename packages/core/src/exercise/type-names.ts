import { type Nearest, nearestWord } from '../check/nearest-word.ts';
import type { Prose } from '../model/block.ts';
import type { ExerciseType } from '../model/exercise.ts';
import { exerciseTypes } from './exercise-types.ts';
import { isNumbered, listItems } from './list-items.ts';

/** What other programs call the types. */
const OTHER_NAMES: Readonly<Record<string, ExerciseType>> = {
  multiple: 'choice',
  mc: 'choice',
  single: 'choice',
  radio: 'choice',
  checkbox: 'choice',
  quiz: 'choice',
  truefalse: 'choice',
  sort: 'order',
  sorting: 'order',
  sequence: 'order',
  timeline: 'order',
  pairs: 'match',
  connect: 'match',
  table: 'match',
  gap: 'cloze',
  gaps: 'cloze',
  blank: 'cloze',
  blanks: 'cloze',
  fill: 'cloze',
  answer: 'short',
  word: 'short',
  open: 'short',
  quote: 'evidence',
  quotation: 'evidence',
  text: 'essay',
  writing: 'essay',
  free: 'essay',
};

/** The type that a name is meant as: another name for it, or a misspelt one; without a name, the type that the text has the form of. */
export function meantType(name: string, body: () => Prose): Nearest {
  const known = Object.keys(exerciseTypes);
  if (name === '') return typeOf(body());
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  const other = Object.keys(OTHER_NAMES).find(
    (word) => plain === word || (word.length > 4 && plain.startsWith(word)),
  );
  const near = nearestWord(name, known);
  return near.nearest === undefined && other !== undefined ? { nearest: OTHER_NAMES[other] ?? '' } : near;
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
