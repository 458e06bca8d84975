/** Scripts that put no blanks between words. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u;
const UNSPACED = new RegExp(RUN.source, 'gu');
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Accents of letters that people also type without them. Elsewhere marks are letters of their own. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu;

/**
 * The words of a text as a search compares them: without accents and capitals. Of scripts without blanks between words,
 * every pair of neighbouring letters: a dictionary may divide a text in one way at the build and in another in the
 * browser, pairs are the same everywhere.
 */
export function searchWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of folded(text).matchAll(WORD)) {
    if (!RUN.test(word)) {
      words.push(word);
      continue;
    }
    let from = 0;
    for (const { 0: run, index } of word.matchAll(UNSPACED)) {
      if (index > from) words.push(word.slice(from, index));
      words.push(...pairs(run));
      from = index + run.length;
    }
    if (from < word.length) words.push(word.slice(from));
  }
  return words;
}

function folded(text: string): string {
  // Most text has nothing beyond ASCII.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
