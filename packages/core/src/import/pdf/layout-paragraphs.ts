import type { PageLine } from './page-lines.ts';

/** Lines that belong together. */
export interface LayoutParagraph {
  readonly lines: readonly PageLine[];
  /** Whether the writer broke its lines, as opposed to full lines. */
  readonly verse: boolean;
}

const ENDED = /[.!?…:;。！？](?:[”’"'»」』)\]]|[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]|\[\d{1,4}\])*$/u;
const BULLET = /^(?:[•‣▪◦●■–—]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/;
/** Lines count as the same size if they differ by less. */
const SAME_SIZE = 0.08;

/**
 * Joins lines to paragraphs by their layout: a paragraph starts after a gap, with an indent, with letters of another
 * size, or after a line that ended a sentence early. One cut by the end of a column or page continues in the next.
 *
 * @param columns lines of each column in reading order
 */
export function layoutParagraphs(columns: readonly (readonly PageLine[])[]): LayoutParagraph[] {
  const paragraphs: PageLine[][] = [];
  const widths = new Map<PageLine, number>();
  const written = nextInFile(columns);
  for (const lines of columns) {
    const measure = measureOf(lines);
    for (const [at, line] of lines.entries()) {
      widths.set(line, measure.right);
      const before = lines[at - 1] ?? paragraphs.at(-1)?.at(-1);
      const begins =
        at === 0 ? !goesOn(before, line, written) : startsParagraph(before, line, lines[at + 1], measure);
      if (begins || paragraphs.length === 0) paragraphs.push([line]);
      else paragraphs.at(-1)?.push(line);
    }
  }
  return paragraphs.map((lines) => ({ lines, verse: isVerse(lines, widths) }));
}

interface Measure {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline. */
  readonly spacing: number;
  /** Paragraphs start further to the left than they continue. */
  readonly hanging: boolean;
}

function measureOf(lines: readonly PageLine[]): Measure {
  const lefts = lines.map((line) => Math.round(line.left));
  const steps = lines
    .slice(1)
    .map((line, at) => line.y - (lines[at]?.y ?? 0))
    .filter((step, at) => step > 0 && sameSize(lines[at] as PageLine, lines[at + 1] as PageLine))
    .sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const left = mostCommon(lefts) ?? 0;
  const size = lines[0]?.size ?? 10;
  const outside = lefts.filter((one) => one < left - size * 0.7).length;
  return {
    left,
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
    spacing: steps[Math.floor(steps.length / 3)] ?? size * 1.3,
    hanging: outside > 1 && outside < lines.length / 2,
  };
}

function startsParagraph(
  before: PageLine | undefined,
  line: PageLine,
  after: PageLine | undefined,
  { left, right, spacing, hanging }: Measure,
): boolean {
  if (!before || !sameSize(before, line)) return true;
  const step = line.y - before.y;
  if (step > Math.max(spacing * 1.35, spacing + line.size * 0.3)) return true;
  const indent = line.size * 0.7;
  if (hanging) return line.left < left - indent && before.left >= left - indent;
  const item = BULLET.test(line.text);
  // A list item continues under its words.
  if (!item && BULLET.test(before.text) && line.left > before.left) return false;
  if (item && (ENDED.test(before.text) || BULLET.test(before.text))) return true;
  // If several lines have one indent, only the first starts something: they are a quotation.
  if (line.left > before.left + indent && line.left > left + indent)
    return ENDED.test(before.text) || !after || after.left < line.left - indent || after.left > left + indent;
  return (
    ENDED.test(before.text) && hasRoom(before, line, right) && /^[\p{Lu}\p{Lo}\d“‘"'«„¿¡([]/u.test(line.text)
  );
}

/** Whether a paragraph continues past the end of a column or page. */
function goesOn(
  before: PageLine | undefined,
  line: PageLine,
  written: ReadonlyMap<PageLine, PageLine>,
): boolean {
  if (!before || !sameSize(before, line)) return false;
  // Further down on the same page is another part of it, for example below columns.
  if (before.page === line.page && line.y > before.y + line.size * 2) return false;
  // A hyphenated word continues in lower case; where columns surround a picture, another line may follow, and the file
  // may tell which.
  if (/\p{L}[-‐‑]$/u.test(before.text)) {
    const next = written.get(before);
    return !/^\p{Lu}/u.test(line.text) && (!next || next === line || !/^\p{Ll}/u.test(next.text));
  }
  return !ENDED.test(before.text) && /^[\p{L}\p{M}\d“‘"'«„(]/u.test(line.text) && before.text.length > 25;
}

/** Which line follows each one in the file, on the same page. */
function nextInFile(columns: readonly (readonly PageLine[])[]): Map<PageLine, PageLine> {
  const written = columns.flat().sort((a, b) => a.page - b.page || a.order - b.order);
  const next = new Map<PageLine, PageLine>();
  for (const [at, line] of written.entries()) {
    const follower = written[at + 1];
    if (follower?.page === line.page) next.set(line, follower);
  }
  return next;
}

/** Whether the first word of a line would have fit after the previous one. */
function hasRoom(before: PageLine, line: PageLine, right: number): boolean {
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return before.right + letter * (word + 1) < right - line.size * 0.3;
}

function isVerse(lines: readonly PageLine[], widths: ReadonlyMap<PageLine, number>): boolean {
  if (lines.length < 3) return false;
  const free = lines.slice(1).filter((line, at) => {
    const before = lines[at] as PageLine;
    return hasRoom(before, line, widths.get(before) ?? before.right);
  });
  const hyphens = lines.some(({ text }) => /\p{Ll}[-‐‑]$/u.test(text));
  return !hyphens && free.length > (lines.length - 1) * 0.6 && lines.every(({ text }) => text.length < 90);
}

function sameSize(a: PageLine, b: PageLine): boolean {
  return Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * SAME_SIZE;
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
