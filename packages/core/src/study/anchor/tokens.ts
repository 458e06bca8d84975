/**
 * A text as words, the unit of comparison in quote search. A word is a run of letters, marks and digits; in scripts
 * without spaces, each character counts as one, and so does each symbol. White space is ignored.
 */
export interface Tokens {
  /** The vocabulary number of each. */
  readonly ids: Int32Array;
  /** First UTF-16 offset of each. */
  readonly starts: Int32Array;
  /** UTF-16 offset after each. */
  readonly ends: Int32Array;
}

/** Numbers for words. Words that look the same share one. */
export interface Vocabulary {
  /** Returns the number of a word, assigning one if needed. */
  add(word: string): number;
  /** Returns the number of a word; `UNKNOWN` if no text had it. */
  find(word: string): number;
}

export const UNKNOWN = -1;

const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** Invisible characters: soft hyphens, joiners, zero-width spaces. */
const UNSEEN = '\\u00ad\\u200b-\\u200f\\u2060\\ufe0e\\ufe0f\\ufeff';
const TOKEN = new RegExp(
  `${UNSPACED}[\\p{M}${UNSEEN}]*|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}${UNSEEN}])+|\\S[\\p{M}${UNSEEN}]*`,
  'gu',
);
const NOT_SEEN = new RegExp(`[${UNSEEN}]`, 'gu');
const WORD = /[\p{L}\p{N}]/u;
/** Characters that programs substitute for one another. */
const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '‚': "'", '‛': "'", ʼ: "'" };
const DOUBLE = /[“”„‟]/gu;
const DASH = /[\u2010-\u2015\u2212]/gu;

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  // Each spelling is folded once.
  const spellings = new Map<string, number>();
  return {
    add(word) {
      const known = spellings.get(word);
      if (known !== undefined) return known;
      const folded = foldWord(word);
      const number = numbers.get(folded) ?? numbers.size;
      numbers.set(folded, number);
      spellings.set(word, number);
      return number;
    },
    find(word) {
      return spellings.get(word) ?? numbers.get(foldWord(word)) ?? UNKNOWN;
    },
  };
}

/** @param numberOf the number of a word: `add` or `find` of a vocabulary */
export function tokenize(text: string, numberOf: (word: string) => number): Tokens {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    if (word.length < 4 && word.replace(NOT_SEEN, '') === '') continue;
    ids.push(numberOf(word));
    starts.push(index);
    ends.push(index + word.length);
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/**
 * Folds a word for comparison: composed and decomposed letters, ligatures and other forms of one letter are the same
 * (NFKC, Unicode Standard Annex 15), and so are upper and lower case, straight and curly quotes.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9.,]+$/.test(word)) return word;
  const plain = word.replace(NOT_SEEN, '').normalize('NFKC').toLowerCase();
  return WORD.test(plain)
    ? plain
    : plain
        .replace(/[‘’‚‛ʼ]/gu, (sign) => QUOTES[sign] ?? sign)
        .replace(DOUBLE, '"')
        .replace(DASH, '-');
}
