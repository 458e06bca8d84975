/** Letters that people replace if their keyboard lacks them; Unicode does not decompose them. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  þ: 'th',
};

/**
 * In these scripts marks are accents, or vowel signs that few people write. Elsewhere they are vowels or parts of
 * letters: without them the word is another.
 */
const ACCENTED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])\p{M}+/gu;
/** Arabic letters that regional keyboards, or their users, interchange; the tatweel is not a letter. */
const ARABIC: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ـ: '' };
/** Soft hyphens, zero-width blanks and direction marks. Joiners stay, because they change words in many scripts. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Removes differences in spelling that do not matter: compatibility forms (NFKC), capitals, accents on Latin, Greek and
 * Cyrillic letters, vowel signs of Arabic and Hebrew, digits of other scripts, invisible characters. Rákosi is rakosi,
 * STRASSE is straße, ١٩٥٠ is 1950, and 김일성 is itself in any normal form. Cyrillic й keeps its breve: it is not an
 * accented и.
 */
export function foldLetters(text: string): string {
  // Upper case first: it unfolds ß, the long s and the final sigma, which lower case alone would leave.
  const lower = text.normalize('NFKC').replace(INVISIBLE, '').toUpperCase().toLowerCase();
  return lower
    .normalize('NFD')
    .replace(ACCENTED, (all: string, base: string) => (all.startsWith('и\u0306') ? 'и\u0306' : base))
    .replace(/[æœøđðħłþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[ٱىیکہھـ]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .normalize('NFKC');
}

/** The decimal digits of a script are consecutive, starting with its zero (Unicode, section 4.6). */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
