import { sourceOf } from '../../lesson/source-of.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { OfferedFix } from './fix.ts';

/** A tag, or the content of an option's box, is markup, not a word of the author's. */
const MARKUP = /<\/?[a-z][^<>]*>|\[[ \t]*\S?[ \t]*\]/gi;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/**
 * Whether a fix keeps every word that the author wrote. It may add and move words, change their form (capitals,
 * accents, signs between them), correct one misspelt word, and remove a duplicate. Numbers are not words: notes may be
 * renumbered. Linear in the edited text.
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
