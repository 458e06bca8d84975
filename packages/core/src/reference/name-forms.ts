import type { Entry } from '../model/reference.ts';

const LETTER = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts that put no blank between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/**
 * Every form under which a text may name an entry: name, aliases and native names, white space collapsed and
 * apostrophes straight. A form that begins with a small letter has a capital at the start of a sentence.
 */
export function nameForms(entry: Entry): string[] {
  // A name may have forms in two scripts: "Рокоссовский / Rokossowski".
  const native = 'native' in entry && entry.native ? entry.native.split(' / ') : [];
  return [entry.name, ...entry.aliases, ...native].flatMap((form) => {
    const words = form.trim().replace(/\s+/g, ' ').replaceAll('’', "'");
    const first = words[0] ?? '';
    return first === first.toUpperCase() ? [words] : [words, first.toUpperCase() + words.slice(1)];
  });
}

/** Whether a word can begin or end at a place. */
export function divides(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  return !LETTER.test(before) || !LETTER.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
}
