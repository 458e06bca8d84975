import { plainText } from '../markdown/plain-text.ts';
import type { Lesson } from '../model/lesson.ts';

/** Text direction, as HTML names it. */
export type Direction = 'ltr' | 'rtl';

/** Scripts that run from right to left (Unicode Standard Annex 9), by their ISO 15924 codes. */
const RTL_SCRIPTS = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Sogd Syrc Thaa Yezi'.split(' '));
const RTL =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;
const RTL_LETTERS = new RegExp(`(?=\\p{L})${RTL.source}`, 'gu');
const LETTERS = /\p{L}/gu;
/** Length of text that decides its direction, in UTF-16 units. */
const SAMPLE = 2_000;

/**
 * Returns the direction of a language. If its tag (BCP 47) names no script, the usual script of the language decides.
 */
export function languageDirection(language: string): Direction {
  if (language !== latest.language) latest = { language, direction: usualDirection(language) };
  return latest.direction;
}

/** The answer for the language that was asked about last: the host's data on languages is slow to ask. */
let latest: { readonly language: string; readonly direction: Direction } = {
  language: 'en',
  direction: 'ltr',
};

function usualDirection(language: string): Direction {
  try {
    const { script } = new Intl.Locale(language.replace(/_/g, '-')).maximize();
    return RTL_SCRIPTS.has(script ?? '') ? 'rtl' : 'ltr';
  } catch {
    // Not a language tag: a rule reports it.
    return 'ltr';
  }
}

/**
 * Returns the direction of most letters in a text. Its first letter, which decides for `dir="auto"`, may be part of a
 * name. `undefined` if the text has no letters.
 */
export function textDirection(text: string): Direction | undefined {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const leftward = RTL.test(sample) ? (sample.match(RTL_LETTERS)?.length ?? 0) : 0;
  if (leftward === 0) return /\p{L}/u.test(sample) ? 'ltr' : undefined;
  return 2 * leftward > (sample.match(LETTERS)?.length ?? 0) ? 'rtl' : 'ltr';
}

/** Returns the direction of a lesson: that of its language, or of its passage if no given language decides it. */
export function lessonDirection({ frontMatter, introduction, sections }: Lesson): Direction {
  if (languageDirection(frontMatter.language) === 'rtl') return 'rtl';
  let text = plainText(introduction);
  for (const { blocks } of sections) {
    if (text.length >= SAMPLE) break;
    text += ` ${plainText(blocks)}`;
  }
  return textDirection(text) ?? 'ltr';
}
