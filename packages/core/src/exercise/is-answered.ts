import type { Response } from '../model/response.ts';
import { countWords } from '../passage/words.ts';
import { definitionOf } from './definition-of.ts';

/** Any visible character. */
const SEEN = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Whether a student has given any answer: picked, chosen, filled in or written something. An empty response leads to a
 * request for an answer, not to a grade. Entries of an order exercise always have some order, which is an answer.
 */
export function isAnswered({ type, ...fields }: Response): boolean {
  const says = definitionOf({ type }).wantsWords
    ? (text: string) => countWords(text) > 0
    : (text: string) => SEEN.test(text);
  return Object.values(fields)
    .flat()
    .some((value) => (typeof value === 'string' ? says(value) : value !== null));
}
