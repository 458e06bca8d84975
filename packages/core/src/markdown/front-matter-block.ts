import { createLineIndex, type LineIndex } from '../model/line-index.ts';

export interface FrontMatterBlock {
  /** Offset of the first unit after the opening line. */
  readonly start: number;
  /** Offset after the last unit before the closing line. */
  readonly end: number;
  /** Offset of the line after the closing one. */
  readonly next: number;
  /** Delimiters that are not written correctly, each with its correction. */
  readonly faults: readonly FrontMatterFault[];
}

/** A place at the beginning or the end of front matter, and its correction. */
export interface FrontMatterFault {
  readonly at: 'first line' | 'last line';
  readonly start: number;
  readonly end: number;
  readonly better: string;
}

/** Three hyphens, or what a keyboard or program turns them into. */
const OPEN = /^\uFEFF?(?:[ \t]*(?:\r\n?|\n)){0,5}(?:-{3,6}|[-\u2010-\u2015\u2212]{1,6})[ \t]*(?=[\r\n]|$)/;
const EXACT = /^\uFEFF?---[^\S\r\n]*(?:[\r\n]|$)/;
const FIELD = /^\s*[A-Za-z_][\w-]*[ \t]*[:：]/;
const CLOSE = /^(?:-{2,6}|[-\u2010-\u2015\u2212]{1,6})[ \t]*$/;
/** Lines that can follow a blank line in YAML: a field, an entry, a comment, indented text. */
const YAML = /^(?:\s|-\s|#(?!#)|[\w"'-]+[ \t]*[:：]|[\]}])/;

/** Front matter is seldom longer, in UTF-16 units: no need to look for all lines of a long text. */
const USUAL = 4000;

/**
 * Finds the YAML between `---` on the first line and the next `---` or `...`, or between near misses: other dashes,
 * blank lines before it, a blank line or heading in place of its end. `undefined` if there is none.
 *
 * @param nearly whether near misses count: only at the beginning of a lesson
 * @param alone whether the text is front matter and nothing else
 */
export function findFrontMatter(text: string, nearly = false, alone = false): FrontMatterBlock | undefined {
  if (!opensFrontMatter(text, nearly)) return undefined;
  const early = text.length > USUAL ? endOf(text.slice(0, USUAL), nearly, false) : undefined;
  return early && early.next < USUAL ? early : endOf(text, nearly, alone);
}

function endOf(text: string, nearly: boolean, alone: boolean): FrontMatterBlock | undefined {
  const lines = createLineIndex(text);
  const first = lines.lineAt((OPEN.exec(text)?.[0].length ?? 1) - 1);
  const faults: FrontMatterFault[] = [];
  const start = lines.start(first + 1);
  const breaks = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  if (!EXACT.test(text)) faults.push({ at: 'first line', start: 0, end: start, better: `---${breaks}` });
  let blank = false;
  for (let n = first + 1; n < lines.count; n++) {
    const line = text.slice(lines.start(n), lines.end(n));
    const block = { start, end: lines.start(n), next: lines.start(n + 1) };
    if (/^(?:---|\.\.\.)[^\S\r\n]*$/.test(line)) return { ...block, faults };
    if (!nearly) continue;
    const close = CLOSE.test(line) && line.trim() !== '--';
    if (close && n > first + 1)
      return { ...block, faults: [...faults, lastFault(lines.start(n), lines.end(n), '---')] };
    const over = /^#{2,6} /.test(line) || (blank && line.trim() !== '' && !YAML.test(line));
    if (over && hasFields(text, lines, first + 1, n))
      return unclosed(text, lines, n, { ...block, faults }, breaks);
    blank = line.trim() === '';
  }
  const end = { start, end: text.length, next: text.length, faults };
  return nearly && alone && hasFields(text, lines, first + 1, lines.count)
    ? unclosed(text, lines, lines.count, end, breaks)
    : undefined;
}

/** Front matter without an end line; it ends with its last line that has words. */
function unclosed(
  text: string,
  lines: LineIndex,
  line: number,
  block: FrontMatterBlock,
  breaks: string,
): FrontMatterBlock {
  let last = line - 1;
  while (text.slice(lines.start(last), lines.end(last)).trim() === '') last--;
  const written = text.slice(lines.start(last), lines.end(last));
  const fault = lastFault(lines.start(last), lines.end(last), `${written}${breaks}---`);
  const end = lines.start(last + 1);
  return { ...block, end, next: end, faults: [...block.faults, fault] };
}

function lastFault(start: number, end: number, better: string): FrontMatterFault {
  return { at: 'last line', start, end, better };
}

function hasFields(text: string, lines: LineIndex, from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (FIELD.test(text.slice(lines.start(n), lines.end(n)))) return true;
  return false;
}

/** How much of a text decides whether it begins with front matter, in UTF-16 units: its first line and a field. */
export const LONGEST_OPENING = 400;

/** Whether a text begins with the opening of front matter, or nearly. */
export function opensFrontMatter(text: string, nearly: boolean): boolean {
  if (EXACT.test(text)) return true;
  if (!nearly) return false;
  const half = LONGEST_OPENING / 2;
  const open = OPEN.exec(text.slice(0, half))?.[0];
  return open !== undefined && FIELD.test(text.slice(open.length, open.length + half).replace(/^\s+/, ''));
}

/** Whether any single line of a text would end front matter that is open before it. */
export function endsFrontMatter(text: string): boolean {
  return /(?:^|[\r\n])(?:---|\.\.\.)[^\S\r\n]*(?:[\r\n]|$)/.test(text);
}
