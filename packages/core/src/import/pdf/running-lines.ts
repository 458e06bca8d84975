import type { PageLine } from './page-lines.ts';

/** Rows at the edge of a page to examine. */
const EDGE = 3;
/** Distance from a line at the edge to the text, in sizes of the larger letters: wider than the line spacing. */
const GAP = 1.55;
const LONGEST = 120;
const NUMBER = /^\D{0,12}?(\d{1,4}|[ivxlc]{1,7})\D{0,12}$/i;

/** The running headers and footers of a file. */
export interface RunningLines {
  readonly numbers: ReadonlySet<PageLine>;
  readonly heads: ReadonlySet<PageLine>;
}

/**
 * Finds headers, footers and page numbers: lines at the edge of a page at the same height as on others, with the same
 * words or with numbers that increase with the pages.
 *
 * @param pages lines of each page, from its top
 */
export function findRunningLines(pages: readonly (readonly PageLine[])[]): RunningLines {
  const numbers = new Set<PageLine>();
  const heads = new Set<PageLine>();
  const groups = new Map<string, PageLine[]>();
  for (const lines of pages) {
    for (const line of new Set([...apart(lines), ...apart(lines.toReversed())])) {
      if (line.text.length > LONGEST) continue;
      const key = line.text
        .toLowerCase()
        .replace(/\d+/g, '#')
        .replace(/\b[ivxlc]+\b/g, '#');
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  }
  for (const [key, lines] of groups) {
    for (const line of lines) {
      const like = lines.filter(
        (other) => other.page !== line.page && Math.abs(other.y - line.y) < Math.max(3, line.size * 0.5),
      );
      if (key.replace(/[#\s\p{P}]/gu, '') === '') {
        if (like.some((other) => risesWithPages(line, other))) numbers.add(line);
      } else if (like.length >= Math.max(1, Math.min(2, pages.length - 1)) && isRunning(line, like))
        heads.add(line);
    }
  }
  return { numbers, heads };
}

/** Lines at one edge that are separate from the text: those before the last wide gap, or at the same height. */
function apart(lines: readonly PageLine[]): readonly PageLine[] {
  for (let end = Math.min(EDGE * 2, lines.length - 1); end > 0; end--) {
    const last = lines[end - 1] as PageLine;
    const next = lines[end] as PageLine;
    const rows = new Set(lines.slice(0, end).map((line) => Math.round(line.y)));
    if (rows.size <= EDGE && Math.abs(next.y - last.y) > Math.max(last.size, next.size) * GAP)
      return lines.slice(0, end);
  }
  return lines.length <= EDGE ? lines : [];
}

/** The same words on several pages; a number in them, if any, increases with the pages. */
function isRunning(line: PageLine, like: readonly PageLine[]): boolean {
  if (!/\d/.test(line.text)) return true;
  return like.some((other) => other.text === line.text || risesWithPages(line, other));
}

function risesWithPages(a: PageLine, b: PageLine): boolean {
  const first = numberIn(a.text);
  const second = numberIn(b.text);
  return first !== undefined && second !== undefined && first - second === a.page - b.page;
}

function numberIn(text: string): number | undefined {
  const found = NUMBER.exec(text)?.[1] ?? /\d{1,4}/.exec(text)?.[0];
  if (found === undefined) return undefined;
  return /^\d/.test(found) ? Number(found) : romanValue(found);
}

const WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(numeral: string): number {
  let value = 0;
  const worths = [...numeral.toLowerCase()].map((letter) => WORTH[letter] ?? 0);
  for (const [at, worth] of worths.entries()) value += worth < (worths[at + 1] ?? 0) ? -worth : worth;
  return value;
}
