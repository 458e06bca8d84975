import type { PassageWords } from './passage-words.ts';
import { type Word, wordsIn } from './words.ts';

/**
 * Returns the words of a quotation without the marker numbers that came along when it was copied from a page, a PDF or
 * the Markdown: `details.93 The` and `attack93,` are not words of the passage that begin or end with a number. A number
 * on its own is a word.
 */
export function withoutMarkers(text: string, { places, labels }: PassageWords): Word[] {
  return wordsIn(text).flatMap((word) => {
    const isGlued = /\S/.test(text[word.start - 1] ?? ' ');
    if (places.has(word.normal) && !(isGlued && labels.has(word.normal))) return [word];
    const rest = beforeLabels(word.normal, (left) => (left === '' ? isGlued : places.has(left)), labels);
    if (rest === undefined) return [word];
    return rest === '' ? [] : [{ ...word, text: word.text.slice(0, rest.length), normal: rest }];
  });
}

/** The rest of a word before one or more labels; `undefined` if no possible word is left. */
function beforeLabels(
  word: string,
  mayStand: (left: string) => boolean,
  labels: ReadonlySet<string>,
): string | undefined {
  for (let at = word.length - 1; at >= 0; at--) {
    if (!labels.has(word.slice(at))) continue;
    const left = word.slice(0, at);
    // Several labels in a row rather than one after a number.
    const found = beforeLabels(left, mayStand, labels) ?? (mayStand(left) ? left : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
