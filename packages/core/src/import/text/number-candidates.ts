/** How a possible marker is written. */
export type MarkerStyle = 'glued' | 'superscript' | 'bracket' | 'caret';

/**
 * How strongly the context suggests a marker. `strong`: attached to a sentence's end, a quotation mark, or in brackets;
 * `medium`: attached to a word or a comma; `weak`: looks like a decimal (`1950.96 But`), so only its place in the
 * sequence can decide; `name`: part of a name (`B29`, `mp3`), only taken on request.
 */
export type Strength = 'strong' | 'medium' | 'weak' | 'name';

/** A number that may be a marker. */
export interface Candidate {
  /** UTF-16 offsets of the text that the marker would replace. */
  readonly start: number;
  readonly end: number;
  /** One, or several as in `93,94`. */
  readonly values: readonly number[];
  readonly style: MarkerStyle;
  readonly strength: Strength;
  /** The word that it is attached to, for `medium`. */
  readonly word: string;
}

const BRACKETED = /(?<=\S)( ?)\\?\[(\d{1,4}(?:\s?[,–-]\s?\d{1,4})*)\\?\](?![(:[])/g;
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,˒⸴][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/g;
const CARET = /(?<=\S)\^(?:\{(\d{1,4})\}|(\d{1,4})(?:\^|(?![\p{L}\d^])))/gu;
const NUMBER = /\d+(?:[,–-]\d+)*/g;

/** Closing quotation marks of any language: German ends a quotation with “ or «, Chinese and Japanese with 」 or 』. */
const CLOSING_QUOTE = /[”’"'»›“‘«‹」』》〉】〕）］]/;
/** Of these, French puts a space before the mark. */
const SPACED_QUOTE = /(?:[«‹][^«»‹›]{1,200}[\s\u00a0\u202f][»›])$/;
const MARK = /[.!?…。．｡！？؟۔।॥]/;
const AFTER = /^(?:$|[\s.,;:!?)\]”’"'»›…—–“‘«‹。、，．；：！？」』》〉】〕）］،؛؟۔।])/;
/** Chinese and Japanese have no space after a sentence or a quotation. */
const WIDE_CLOSING = /[。．｡！？、，」』》〉】〕）］]/;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
const UNIT = /(?:^|[\s\d(/·])(?:[mckdµμ]?m|ft|in|mi|yd|s|cm|g|kg|ha)$/;
/** Words whose period a number may follow: `No.5`, `p.93`. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:nos?|nr|nrs|pp?|vols?|bd|ch|chaps?|cap|figs?|abb|arts?|secs?|sect|§|vv?|st|ca?|cf|vgl|ed|par|paras?|op|nn?|ff?|col|mt|mk|lk|jn|gen|ex|ps|lev|num|deut|rom|cor|rev|matt|pos|ver|lit|pt|ser|tab|tel|app|eq|ex|ln|ll?|fol|fols|mss?|sig|r)$/iu;

/** Finds every number of a text that may be a marker, in order. Linear in the length of the text. */
export function numberCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    push(match, numbers(match[2] ?? ''), 'bracket', 'strong');
  }
  for (const match of text.matchAll(SUPERSCRIPT)) {
    const strength = superscriptStrength(text, match.index);
    const plain = match[0]
      .replace(/[⁰-⁹¹²³]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))
      .replace(/[^\d]/g, ',');
    if (strength) push(match, numbers(plain), 'superscript', strength);
  }
  for (const match of text.matchAll(CARET)) {
    if (!/(?:^|[^\p{L}])[\p{L}\d]$/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
      push(match, numbers(match[1] ?? match[2] ?? ''), 'caret', 'strong');
  }
  for (const match of text.matchAll(NUMBER)) {
    const context = gluedContext(text, match.index, match.index + match[0].length);
    if (context) push(match, numbers(match[0]), 'glued', context.strength, context.word);
  }
  return found.sort((a, b) => a.start - b.start);

  function push(
    match: RegExpMatchArray & { index: number },
    values: readonly number[],
    style: MarkerStyle,
    strength: Strength,
    word = '',
  ): void {
    if (values.length === 0) return;
    found.push({ start: match.index, end: match.index + match[0].length, values, style, strength, word });
  }
}

/** The numbers of `93`, `93,94` and `93–95`; none if they do not ascend or are too long for markers. */
function numbers(list: string): number[] {
  const values: number[] = [];
  for (const [, sign = '', digits = ''] of list.matchAll(/([,–-]?)\s?(\d+)/g)) {
    const value = Number(digits);
    const last = values.at(-1);
    if (digits.length > 4 || value === 0 || digits.startsWith('0') || (last !== undefined && value <= last))
      return [];
    if (/[–-]/.test(sign) && last !== undefined) {
      if (value - last > 5) return [];
      for (let between = last + 1; between < value; between++) values.push(between);
    }
    values.push(value);
  }
  return values;
}

function superscriptStrength(text: string, start: number): Strength | undefined {
  const before = text.slice(Math.max(0, start - 6), start);
  if (before === '' || /[\s\d]$/.test(before) || UNIT.test(before)) return undefined;
  // x² is a power, not a note.
  return /(?:^|[^\p{L}])\p{L}$/u.test(before) ? 'name' : 'strong';
}

function gluedContext(
  text: string,
  start: number,
  end: number,
): { strength: Strength; word: string } | undefined {
  const previous = text[start - 1] ?? ' ';
  const after = text.slice(end, end + 2);
  const wide = WIDE_CLOSING.test(previous) && WIDE.test(after);
  if ((!AFTER.test(after) && !wide) || /^[.,:]\d/.test(after)) return undefined;
  const before = text.slice(Math.max(0, start - 40), start);
  const token = /\S*$/.exec(before)?.[0] ?? '';
  if (/[/@\\=#&_+]|^www\./.test(token)) return undefined;
  const closes = startsSentence(text, end);
  const glued = (strength: Strength, word = '') => ({ strength, word });

  if (/\p{L}/u.test(previous)) {
    const word = /[\p{L}\d]+$/u.exec(token)?.[0] ?? '';
    if (/[-‑–.]$/.test(token.slice(0, -word.length)) && word.length < 3) return undefined;
    const plain = /^\p{L}?\p{Ll}{2,}$/u.test(word) || /^\p{Lo}{2,}$/u.test(word);
    return plain ? glued('medium', word.toLowerCase()) : glued('name');
  }
  if (CLOSING_QUOTE.test(previous)) {
    const inner = token.at(-2);
    // ’96 is a year, and "12 men a quotation.
    if (inner === undefined && SPACED_QUOTE.test(text.slice(Math.max(0, start - 220), start)))
      return glued('strong');
    if (inner === undefined || /[([{—–-]/.test(inner)) return undefined;
    // Before a letter the same mark opens: “12 men” and «12 hommes».
    if (/[“‘«‹]/.test(inner) || (/[“‘«‹]/.test(previous) && !/[\p{L}\p{M}.!?…,)]/u.test(inner)))
      return undefined;
    return glued('strong');
  }
  if (previous === ')' || previous === ']')
    return token.length > 2 ? glued(closes ? 'strong' : 'medium') : undefined;
  if (MARK.test(previous)) {
    const inner = token.at(-2) ?? ' ';
    if (/\d/.test(inner)) return closes ? glued('weak') : undefined;
    if (/\s/.test(inner)) return undefined;
    if (previous === '.' && ABBREVIATION.test(token.slice(0, -1)) && !/[)\]”’]/.test(inner)) return undefined;
    if (previous === '.' && /(?:^|[.\s(])\p{L}$/u.test(token.slice(0, -1))) return glued('weak');
    return glued(closes ? 'strong' : 'medium');
  }
  if (/[,;:]/.test(previous)) {
    const inner = token.at(-2) ?? ' ';
    if (/[\p{L})\]”’"»]/u.test(inner)) return glued(previous === ':' ? 'weak' : 'medium');
    return /\d/.test(inner) && previous !== ':' && end - start !== 3 ? glued('weak') : undefined;
  }
  return undefined;
}

/** Whether a new sentence, or nothing, follows. */
function startsSentence(text: string, end: number): boolean {
  const rest = text.slice(end, end + 12).replace(/^[)\]”’"'»›.!?…。！？」』）]*/, '');
  return (
    rest === '' ||
    /^\s*[—–]/.test(rest) ||
    WIDE.test(rest) ||
    /^\s+(?:$|[\p{Lu}\p{Lo}\p{Lt}“‘"'«([\d¿¡])/u.test(rest)
  );
}
