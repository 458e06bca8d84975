import type { PageLine } from './page-lines.ts';

/** A note at the foot of a page. */
export interface FootNote {
  /** Its number; `undefined` for one with a symbol. */
  readonly value: number | undefined;
  readonly sign: string | undefined;
  /** Its lines without the number, including those on the next page if it continues there. */
  readonly lines: PageLine[];
}

/** A page, or a column of one, divided into text and notes. */
export interface DividedPage {
  readonly body: readonly PageLine[];
  readonly notes: readonly FootNote[];
  /** Lines above the first note in the small letters of notes: the end of a note of the previous page. */
  readonly continued: readonly PageLine[];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const START =
  /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*|\[(\d{1,4})\]\s*|(\d{1,4})(?:[.):]?\s+)|(\*{1,4}|†{1,2}|‡{1,2}|§)\s*)(?=\S)/;
/** Size of note letters relative to the text, at most. */
const SMALLER = 0.95;

/**
 * Finds the notes at the foot of a page. All criteria must match: they are at the end, in smaller letters or after a
 * gap, start with increasing numbers or with symbols, and the text above cites them with superscript numbers or these
 * symbols.
 *
 * @param lines of a column, from its top
 *
 * @param above text that may cite them: that of the whole page
 *
 * @param bodySize size of most letters of the file
 */
export function divideFootNotes(
  lines: readonly PageLine[],
  above: readonly PageLine[],
  bodySize: number,
): DividedPage {
  let first = lines.length;
  while (first > 0 && (lines[first - 1]?.size ?? 0) < bodySize * SMALLER) first--;
  if (first === lines.length) first = behindGap(lines);
  const area = lines.slice(first);
  const cited = citedIn(above.filter((line) => !area.includes(line)));
  const starts = area.flatMap((line, at) => {
    const start = startOf(line.text);
    return start ? [{ ...start, at }] : [];
  });
  const taken: typeof starts = [];
  for (const start of starts) {
    const last = taken.findLast(({ value }) => value !== undefined)?.value;
    const known =
      start.value === undefined ? cited.signs.has(start.sign ?? '') : cited.values.has(start.value);
    if (known && (start.value === undefined || last === undefined || start.value === last + 1))
      taken.push(start);
  }
  const head = taken[0];
  if (!head) return { body: lines, notes: [], continued: [] };
  return {
    body: lines.slice(0, first),
    continued: area.slice(0, head.at),
    notes: taken.map(({ at, value, sign, length }, index) => {
      const own = area.slice(at, taken[index + 1]?.at ?? area.length);
      const [begin, ...rest] = own;
      return {
        value,
        sign,
        lines: begin ? [{ ...begin, text: begin.text.slice(length) }, ...rest] : [],
      };
    }),
  };
}

/** Notes in letters of the same size follow a wider gap, at the end of the page. */
function behindGap(lines: readonly PageLine[]): number {
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at] as PageLine;
    const gap = line.y - (lines[at - 1]?.y ?? 0);
    if (gap > line.size * 2 && startOf(line.text)) return at;
  }
  return lines.length;
}

function startOf(
  text: string,
): { value: number | undefined; sign: string | undefined; length: number } | undefined {
  const match = START.exec(text);
  if (!match) return undefined;
  const raised = match[1] && [...match[1]].map((digit) => RAISED.indexOf(digit)).join('');
  const digits = raised ?? match[2] ?? match[3];
  return {
    value: digits === undefined ? undefined : Number(digits),
    sign: match[4],
    length: match[0].length,
  };
}

function citedIn(lines: readonly PageLine[]): { values: Set<number>; signs: Set<string> } {
  const values = new Set<number>();
  const signs = new Set<string>();
  for (const { text } of lines) {
    for (const [run] of text.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}/g))
      values.add(Number([...run].map((digit) => RAISED.indexOf(digit)).join('')));
    for (const [, value] of text.matchAll(/(?<=\S)\s?\[(\d{1,4})\]/g)) values.add(Number(value));
    for (const [, sign] of text.matchAll(/(?<=[^\s*†‡§])(\*{1,4}|†{1,2}|‡{1,2}|§)(?=$|[\s\p{P}])/gu))
      signs.add(sign ?? '');
  }
  return { values, signs };
}
