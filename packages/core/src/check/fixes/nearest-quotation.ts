import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import type { Lesson } from '../../model/lesson.ts';
import { checkQuotation } from '../../passage/check-quotation.ts';
import { type PassageSpan, passageText } from '../../passage/passage-text.ts';
import { type PassageWords, passageWords } from '../../passage/passage-words.ts';
import { type Word, wordsIn } from '../../passage/words.ts';

/** Longest quotation to search for, in words. */
const LONGEST = 300;
const ELLIPSIS = /\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/;
const CLOSING = /[.,;:!?…"”’)]+/;

/**
 * Returns the words of the passage that a quotation was probably copied from, with the passage's own punctuation, and
 * with the words that an ellipsis replaced; `undefined` if nothing there is similar. Finds the words of the passage
 * once per lesson; a quotation takes quadratic time in its own length.
 */
export function nearestQuotation(lesson: Lesson, quotation: string): string | undefined {
  const { text } = passageText(lesson);
  const passage = wordsOf(lesson);
  const fragments = quotation.split(ELLIPSIS).filter((fragment) => fragment.trim() !== '');
  const first = nearestPlace(fragments[0] ?? '', passage);
  const last = fragments.length > 1 ? nearestPlace(fragments.at(-1) ?? '', passage) : first;
  if (!first || !last || last.end < first.start) return undefined;
  const closes = new RegExp(`${CLOSING.source}$`).test(quotation);
  const closing = closes ? (new RegExp(`^${CLOSING.source}`).exec(text.slice(last.end))?.[0] ?? '') : '';
  const words = text.slice(first.start, last.end) + closing;
  return words.length > 3 * quotation.length + 200 ? undefined : words;
}

const wordsOf = oncePerLesson((lesson) => passageWords(passageText(lesson).text));

/** The stretch of the passage nearest to a fragment. */
function nearestPlace(fragment: string, passage: PassageWords): PassageSpan | undefined {
  const words = wordsIn(fragment);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const { found, changes } = checkQuotation(fragment, passage);
  if (found === 'missing') return undefined;
  const inPassage = changes.filter(({ kind }) => kind !== 'added').map(({ word }) => word);
  const wanted = wordsIn(inPassage.join(' '));
  const at = placeOf(wanted, passage) ?? Number.NaN;
  const first = passage.words[at];
  const last = passage.words[at + wanted.length - 1];
  return first && last && { start: first.start, end: last.start + last.text.length };
}

/** The place of these words in a row, searched from the places of the rarest. */
function placeOf(words: readonly Word[], { words: all, places }: PassageWords): number | undefined {
  const placesOf = (at: number) => places.get(words[at]?.normal ?? '') ?? [];
  let rarest = 0;
  for (const at of words.keys()) if (placesOf(at).length < placesOf(rarest).length) rarest = at;
  return placesOf(rarest)
    .map((place) => place - rarest)
    .find((from) => words.every(({ normal }, at) => all[from + at]?.normal === normal));
}
