import { checkQuotation } from '../exercise/check-quotation.ts';
import { type PassageWords, passageWords } from '../exercise/passage-words.ts';
import { type Word, wordsIn } from '../exercise/words.ts';
import type { Lesson } from '../model/lesson.ts';
import { passageText } from '../parse/passage-text.ts';

/** Longest quotation that is looked for, in words: of longer ones only the beginning is compared. */
const LONGEST = 300;

const passages = new WeakMap<Lesson, PassageWords>();

/**
 * The words of the passage that a quotation was perhaps copied from, with the passage's own punctuation between them;
 * `undefined` where nothing there is like it. Takes time with the passage, and with the square of the quotation.
 */
export function nearestQuotation(lesson: Lesson, quotation: string): string | undefined {
  const { text } = passageText(lesson);
  const passage = passages.get(lesson) ?? passageWords(text);
  passages.set(lesson, passage);
  const words = wordsIn(quotation);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const { found, changes } = checkQuotation(quotation.replace(/…|\.{3}/g, ' '), passage);
  if (found === 'missing') return undefined;
  const inPassage = changes.filter(({ kind }) => kind !== 'added').map(({ word }) => word);
  const wanted = wordsIn(inPassage.join(' '));
  const first = placeOf(wanted, passage);
  const last = first === undefined ? undefined : passage.words[first + wanted.length - 1];
  const begin = first === undefined ? undefined : passage.words[first];
  if (!begin || !last) return undefined;
  const end = last.start + last.text.length;
  const closing = /[.,;:!?…"”’)]$/.test(quotation)
    ? (/^[.,;:!?…"”’)]+/.exec(text.slice(end))?.[0] ?? '')
    : '';
  return text.slice(begin.start, end) + closing;
}

/** Where these words stand in a row, looked for from the places of the rarest. */
function placeOf(words: readonly Word[], { words: all, places }: PassageWords): number | undefined {
  const placesOf = (at: number) => places.get(words[at]?.normal ?? '') ?? [];
  let rarest = 0;
  for (const at of words.keys()) if (placesOf(at).length < placesOf(rarest).length) rarest = at;
  return placesOf(rarest)
    .map((place) => place - rarest)
    .find((from) => words.every(({ normal }, at) => all[from + at]?.normal === normal));
}
