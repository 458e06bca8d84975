import type { Response } from '../model/response.ts';
import { countWords } from '../passage/words.ts';
import { definitionOf } from './definition-of.ts';

/** Anything that can be seen. */
const SEEN = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Whether a student has given any answer at all: picked, chosen, filled in or written something. What is empty is asked
 * for, not graded. Entries to be put in order always stand in some order, which is an answer.
 */
export function isAnswered({ type, ...fields }: Response): boolean {
  const says = definitionOf({ type }).wantsWords
    ? (text: string) => countWords(text) > 0
    : (text: string) => SEEN.test(text);
  return Object.values(fields)
    .flat()
    .some((value) => (typeof value === 'string' ? says(value) : value !== null));
}
