import { searchWords } from '../src/site/search-words.ts';

/** Letters of an excerpt before and after what was found. */
const BEFORE = 40;
const AFTER = 120;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A stretch of a text around the first word that was found; without any, its beginning. */
export function excerptOf(
  text: string,
  asked: readonly string[],
  found: readonly string[],
): { readonly before: string; readonly match: string; readonly after: string } {
  const [start, end] = placeOf(text, asked, found);
  const from = start <= BEFORE ? 0 : text.indexOf(' ', start - BEFORE) + 1;
  const first = from > start ? start - BEFORE : from;
  const last = Math.min(text.length, end + AFTER);
  return {
    before: `${first > 0 ? '… ' : ''}${text.slice(first, start)}`,
    match: text.slice(start, end),
    after: `${text.slice(end, last)}${last < text.length ? ' …' : ''}`,
  };
}

function placeOf(
  text: string,
  asked: readonly string[],
  found: readonly string[],
): readonly [start: number, end: number] {
  const wanted = new Set([...asked, ...found]);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const words = searchWords(word);
    if (words.length === 1 && wanted.has(words[0] ?? '')) return [index, index + word.length];
    // Letters of a script without blanks: the first pair that was asked for, as far as its neighbours were too.
    const at = words.findIndex((pair) => wanted.has(pair));
    if (at < 0) continue;
    const letters = [...word];
    let count = 0;
    while (wanted.has(words[at + count] ?? '')) count++;
    const before = letters.slice(0, at).join('').length;
    const length = letters.slice(at, at + count + 1).join('').length;
    return [index + before, index + before + length];
  }
  return [0, 0];
}
