import type { ImportLog } from '../import-log.ts';
import { around, type Replacement } from './placed-marker.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

/** A symbol attached to a word or its punctuation, as in `word*` or `end.†`; `*word*` is emphasis. */
const SIGN = /(?<=[\p{L}\p{N}\p{P}])(\*{1,4}|†{1,2}|‡{1,2}|§)(?=$|[\s\p{P}])/gu;

/** The symbols of a text that may be markers, each with its place. */
export function signsIn(text: string): { readonly start: number; readonly sign: string }[] {
  return [...text.matchAll(SIGN)].flatMap(({ 0: sign, index: start }) =>
    /[\s*†‡§]/.test(text[start - 1] ?? ' ') || emphasis(text, start, sign) ? [] : { start, sign },
  );
}

/**
 * Finds the markers that are symbols. Each note with a symbol belongs to one marker with that symbol, in order; a
 * symbol without a note stays text.
 *
 * @param notes symbols of the notes, in order, with their labels
 */
export function applyStars(
  paragraphs: readonly TextParagraph[],
  notes: readonly { readonly sign: string; readonly label: string }[],
  log: ImportLog,
): Replacement[][] {
  const waiting = new Map<string, string[]>();
  for (const { sign, label } of notes) waiting.set(sign, [...(waiting.get(sign) ?? []), label]);
  for (const labels of waiting.values()) labels.reverse();
  return paragraphs.map((paragraph) => {
    const { text } = paragraph;
    return signsIn(text).flatMap(({ start, sign }): Replacement[] => {
      const label = waiting.get(sign)?.pop();
      if (label === undefined) return [];
      const line = lineOf(paragraph, start);
      log.decide('marker', line, '“{text}”: marker {number}', {
        text: around(text, start, start + sign.length),
        number: sign,
      });
      return [{ start, end: start + sign.length, markdown: `[^${label}]` }];
    });
  });
}

/** Whether a star closes an emphasis opened before a word a little earlier. */
function emphasis(text: string, at: number, sign: string): boolean {
  if (!sign.startsWith('*')) return false;
  return /(?:(?:^|[\s\p{P}])\*[^\s*]|\*[\p{L}\p{N}])[^*]*$/u.test(text.slice(Math.max(0, at - 120), at));
}
