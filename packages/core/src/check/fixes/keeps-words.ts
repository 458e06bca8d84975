import { sourceOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { OfferedFix } from './fix.ts';

/** A tag, or what stands in the box of an option, is markup, no word of the author's. */
const MARKUP = /<\/?[a-z][^<>]*>|\[[ \t]*\S?[ \t]*\]/gi;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/**
 * Whether a fix leaves every word that the author wrote: it may add words and move them, change how they are written
 * (capitals, accents, signs between them), write one word for another that was misspelt, and take out what stands a second
 * time. Numbers are no words: notes may be renumbered. Linear in what is edited.
 */
export function keepsWords(lesson: Lesson, { edits, corrects, twin }: OfferedFix): boolean {
  const removed = edits.map(({ span }) => sourceOf(lesson, span));
  if (corrects) return removed.every((text) => !/\s/.test(text.trim()));
  const left = counted(edits.map(({ text }) => text).concat(twin ? [sourceOf(lesson, twin)] : []));
  for (const [word, count] of counted(removed)) if (count > (left.get(word) ?? 0)) return false;
  return true;
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.replace(MARKUP, ' ').matchAll(WORD)) {
      const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
  return counts;
}
