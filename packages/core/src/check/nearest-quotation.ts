import { checkQuotation } from '../exercise/check-quotation.ts';
import { type PassageWords, passageWords } from '../exercise/passage-words.ts';
import { type Word, wordsIn } from '../exercise/words.ts';
import type { Lesson } from '../model/lesson.ts';
import { passageText } from '../parse/passage-text.ts';

/** Longest quotation that is looked for, in words: of longer ones only the beginning is compared. */
const LONGEST = 300;
const ELLIPSIS = /\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/;

const passages = new WeakMap<Lesson, PassageWords>();

/**
 * The words of the passage that a quotation was perhaps copied from, with the passage's own punctuation between them, and
 * with what an ellipsis left out; `undefined` where nothing there is like it. Takes time with the passage, and with the
 * square of the quotation.
 */
export function nearestQuotation(lesson: Lesson, quotation: string): string | undefined {
  const { text } = passageText(lesson);
  const passage = passages.get(lesson) ?? passageWords(text);
  passages.set(lesson, passage);
  const fragments = quotation.split(ELLIPSIS).filter((fragment) => fragment.trim() !== '');
  const first = nearestPlace(fragments[0] ?? '', passage);
  const last = fragments.length > 1 ? nearestPlace(fragments.at(-1) ?? '', passage) : first;
  if (!first || !last || last.end < first.start || last.end - first.start > LONGEST) return undefined;
  const begin = passage.words[first.start];
  const final = passage.words[last.end - 1];
  if (!begin || !final) return undefined;
  const end = final.start + final.text.length;
  const closing = /[.,;:!?…"”’)]$/.test(quotation)
    ? (/^[.,;:!?…"”’)]+/.exec(text.slice(end))?.[0] ?? '')
    : '';
  return text.slice(begin.start, end) + closing;
}

/** The words of the passage, by their numbers, that are nearest to a fragment. */
function nearestPlace(fragment: string, passage: PassageWords): { start: number; end: number } | undefined {
  const words = wordsIn(fragment);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const { found, changes } = checkQuotation(fragment, passage);
  if (found === 'missing') return undefined;
  const inPassage = changes.filter(({ kind }) => kind !== 'added').map(({ word }) => word);
  const wanted = wordsIn(inPassage.join(' '));
  const start = placeOf(wanted, passage);
  return start === undefined ? undefined : { start, end: start + wanted.length };
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
