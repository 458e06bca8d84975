import { foldLetters } from './fold-letters.ts';

/** A word of a text. */
export interface Word {
  /** As written, without the punctuation around it. */
  readonly text: string;
  /** As compared: without case and accents. */
  readonly normal: string;
  /** Offset of its first unit in the text. */
  readonly start: number;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD'’]*/gu;
/** Scripts without blanks between words: each character counts as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/u;
const PIECE = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[^])+`, 'gu');

/** Returns the words of a text, without punctuation. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    let start = index;
    for (const piece of UNSPACED.test(run) ? (run.match(PIECE) ?? []) : [run]) {
      const word = piece.replace(/(?<!['’])['’]+$/, '');
      words.push({ text: word, normal: foldLetters(word).replace(/['’]/g, ''), start });
      start += piece.length;
    }
  }
  return words;
}

/** Counts the words of a text as a word processor does: separated by blanks; in Chinese, the characters. */
export function countWords(text: string): number {
  let count = 0;
  for (const chunk of text.split(/\s+/)) {
    if (!/[\p{L}\p{N}]/u.test(chunk)) continue;
    count += UNSPACED.test(chunk) ? wordsIn(chunk).length : 1;
  }
  return count;
}
