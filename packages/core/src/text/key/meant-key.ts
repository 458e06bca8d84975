import { fold, foldedUnit, isBlank } from './folded-text.ts';
import { beginsTitle, edits, isBeside, isName, isNearName, isTitle } from './key-words.ts';
import { mayHoldMark, nearMark } from './near-mark.ts';

/** A stretch of a text that was meant as the key mark, or may have been. */
export interface MeantKey {
  readonly start: number;
  readonly end: number;
  /** Whether it can only be a key, wherever it is; otherwise it counts as one only in a question or exercise. */
  readonly sure: boolean;
}

/** Whether a line may contain comment delimiters in any disguise. Cheap, because it runs for every line of a lesson. */
export const SIGNS = /[<>＜＞‹›〈〉⟨⟩《》«»≪≫❮❯˂˃ᐸᐳ←→⟵⟶➔➝➞⇒⇐⟸⟹&\u2E3A\u2E3B\u2013-\u2015－﹘━]|[-‐‑‒−]{2}/;

/** The key mark as it should be. */
const KEY = '<!-- key -->';

/** Any other mark as it should be, with or without a heading over it: no disguise of a key. */
const MARK =
  /^(?:#{1,6} [^<>&\n\u0080-\uFFFF-]*\n)?<!-- (?:section|question|exercise)(?: (?:id|type|points|lens|minutes)=[a-z0-9][a-z0-9-]*)+ -->\n?$/;

/** Longest comment text to read as a name; a longer one is a remark. */
const LONGEST_INSIDE = 80;

/** Longest line that may be half a comment. */
const LONGEST_LINE = 120;

/** Remains of the beginning and of the end of a comment. */
const OPEN = /<\s?!(?:\s?-)*|<(?:\s?-)+|!(?:\s?-)+/g;
const CLOSE = /(?:-\s?)+!?>|>/;
/** If one of them is missing, dashes and a position at the edge of the line distinguish the other from an arrow. */
const LONE_OPEN = /^[^\p{L}\p{N}]*?(?:<\s?!(?:\s?-)*|<(?:\s?-){2,}|!(?:\s?-){2,})/u;
const LONE_CLOSE = /(?:-\s?){2,}!?>?[^\p{L}\p{N}]*$/u;

/**
 * Finds the probable key mark in some lines without a blank line between them: a comment whose delimiters or word are
 * at most two edits away, in any disguise that phones and word processors produce, or one that names a key by another
 * word or in another language.
 */
export function meantKey(lines: string): MeantKey | undefined {
  if (!SIGNS.test(lines) || MARK.test(lines)) return undefined;
  if (lines === KEY) return { start: 0, end: KEY.length, sure: true };
  const named = namedComment(lines);
  if (!mayHoldMark(lines)) return named;
  const { text, at } = fold(lines);
  const near = nearMark(text);
  if (!near) return named;
  let { start, end } = near;
  while (end < text.length && /[->]/.test(text[end] as string)) end++;
  while (start > 0 && /[<!]/.test(text[start - 1] as string)) start--;
  const span = { start: at[start] as number, end: endOf(lines, at[end - 1] as number) };
  const sure = near.edits < 2 || (named?.sure === true && named.start <= span.end && span.start <= named.end);
  return { ...span, sure };
}

/** The first comment, inline or on its own line, that has the name of a key. */
function namedComment(lines: string): MeantKey | undefined {
  if (!mayDelimit(lines)) return undefined;
  let start = 0;
  for (const line of lines.split(/(?<=\n|\r(?!\n))/)) {
    const found = SIGNS.test(line) && mayDelimit(line) ? namedIn(line) : undefined;
    if (found) return { ...found, start: start + found.start, end: start + found.end };
    start += line.length;
  }
  return undefined;
}

const BREAK = /[\n\r]/;
const PART = /[<!&]/;

/**
 * Whether a line of a text may contain the beginning of a comment, or an end with two dashes, in any disguise. Much
 * cheaper than to fold it.
 */
function mayDelimit(text: string): boolean {
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < ascii.length) {
      const own = ascii[unit];
      if (own === OPENS) return true;
      if (own === ENDS) dashes = 0;
      else if (own === DASH && ++dashes > 1) return true;
      continue;
    }
    const folded = foldedUnit(unit);
    if (folded === undefined && !isBlank(unit)) return true;
    if (folded === '<' || folded === '!' || (folded === '-' && ++dashes > 1)) return true;
    if (folded !== undefined && folded.length > 1 && /[<!]|--/.test(folded)) return true;
  }
  return false;
}

const OPENS = 1;
const DASH = 2;
const ENDS = 3;
/** What an ASCII unit means there: it opens a comment or may be a part of anything, it is a dash, or it ends a line. */
const ascii = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return PART.test(sign) ? OPENS : sign === '-' ? DASH : BREAK.test(sign) ? ENDS : 0;
});

function namedIn(line: string): MeantKey | undefined {
  const { text, at } = fold(line, true);
  const found = (from: number, to: number, sure: boolean): MeantKey => ({
    start: at[from] as number,
    end: endOf(line, at[Math.max(from, to - 1)] as number),
    sure,
  });
  for (const { index, 0: open } of text.matchAll(OPEN)) {
    const from = index + open.length;
    const rest = text.slice(from, from + LONGEST_INSIDE + 8);
    const close = CLOSE.exec(rest);
    if (!close) continue;
    // "1 <- key -> 2" are arrows.
    if (!open.includes('!') && !/-\s?-/.test(open + close[0])) continue;
    const sure = keyName(rest.slice(0, close.index));
    if (sure !== undefined) return found(index, from + close.index + close[0].length, sure);
  }
  if (text.length > LONGEST_LINE) return undefined;
  const open = LONE_OPEN.exec(text);
  const close = LONE_CLOSE.exec(text);
  const from = open ? open[0].length : 0;
  const to = close ? close.index : text.length;
  const lone = (open || close) && to > from && isOnlyName(text.slice(from, to));
  return lone ? found(0, text.trimEnd().length, true) : undefined;
}

/** Whether words name a key and say nothing else. */
function isOnlyName(inside: string): boolean {
  const words = wordsOf(inside);
  return words.length <= 4 && words.some(isName) && words.every((word) => isName(word) || isBeside(word));
}

/** Whether the words in a comment name a key: `true` if they say nothing else, `undefined` if they do not name one. */
function keyName(inside: string): boolean | undefined {
  if (isOnlyName(inside)) return true;
  const words = wordsOf(inside);
  const [first = ''] = words;
  // Most marks contain a word that is neither; the first such word decides.
  const mistyped = words.every((word) => isBeside(word) || isNearName(word)) && words.some(isNearName);
  if (mistyped || isNearName(words.join(''))) return false;
  const begins = isName(first) && (words.length <= 5 || /^\s?\S+\s?[:.(=]/.test(inside));
  return first === 'key' || begins || (words.length === 2 && words.some(isName)) ? false : undefined;
}

/** Whether a comment, whatever its delimiters, consists of one word for "key", spelt well or badly. */
export function isKeyName(comment: string): boolean {
  const { text } = fold(comment, true);
  const words = wordsOf(text.replace(/^\W*?(?=[\p{L}\p{N}])/u, ''));
  return words.length === 1
    ? isNearName(words[0] as string) || edits(words[0] as string, 'key', 2) <= 2
    : isNearName(words.join(''));
}

const FRAME = /<\/?(?:details|summary|b|strong|i|em|u|p|div|span|center|h[1-6])(?:\s[^<>]*)?>|<br\s?\/?>/g;
/** A few words in bold at the beginning of a line, optionally with a colon. */
const LABEL = /^\s*(\*\*|__)([^*_]{2,40})\1\s*(:?)/;

/**
 * Whether a line of a paragraph or a heading is only a title of a key: "**Answer:**", "Model answer", "[key]". Running
 * text that merely mentions a key does not count.
 */
export function keyTitle(line: string): boolean {
  const label = LABEL.exec(line);
  if (label && (label[3] === ':' || /[:：]\s*$/.test(label[2] as string)) && isTitled(label[2] as string))
    return true;
  return line.length <= LONGEST_INSIDE && isTitled(line);
}

const COMMENT = '<!--';
const PREFIX = /[\s#>.,:;()-]/;
const STOP = /[\s.,:;()]/;
const WORD = /[a-z0-9]/i;
/** What an ASCII unit may be: a sign before the first word of a title, a sign after it, a part of it. */
const signs = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));
const prefixes = Uint8Array.from(signs, (sign) => (PREFIX.test(sign) ? 1 : 0));
const stops = Uint8Array.from(signs, (sign) => (STOP.test(sign) ? 1 : 0));
const inWords = Uint8Array.from(signs, (sign) => (WORD.test(sign) ? 1 : 0));

/** Whether a stretch of a text may be the title of a key, as far as its first word tells. Asked of every block. */
export function mayBeTitle(text: string, start: number, end: number): boolean {
  let from = start;
  while (from < end && prefixes[text.charCodeAt(from)] === 1) from++;
  if (text.startsWith(COMMENT, from)) from += COMMENT.length;
  while (from < end && prefixes[text.charCodeAt(from)] === 1) from++;
  let to = from;
  while (to < end && inWords[text.charCodeAt(to)] === 1) to++;
  // Other words must be folded.
  if (to === from || (to < end && stops[text.charCodeAt(to)] !== 1)) return true;
  return beginsTitle(text.slice(from, to).toLowerCase());
}

function isTitled(text: string): boolean {
  if (!mayBeTitle(text, 0, text.length)) return false;
  const folded = fold(text, true).text.replace(FRAME, ' ');
  // A question or an exclamation is not a title.
  return !/[?!]\s*$/.test(folded.replace(/\[!/g, '[')) && isTitle(wordsOf(folded));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The offset after the code point at an offset. */
function endOf(text: string, at: number): number {
  const sign = text.slice(at).match(/^&[#\w]{1,8};|^\\?[\s\S]/u)?.[0] ?? '';
  return at + Math.max(1, sign.length);
}
