import { firstIndex } from '../../text/first-index.ts';
import type { PdfPage, PdfRun } from './pdf-file.ts';

/** A line of text of a page, or the part of one in a column. Lengths in points. */
export interface PageLine {
  /** Superscript numbers are written with superscript digits. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, from the top of the page. */
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  /** From 0. */
  readonly page: number;
  /** Its position in the file: the larger, the later on the page. */
  readonly order: number;
}

/** Widest gap between words of a line, in font sizes; parts of a line that no column divides are joined again. */
const GAP = 0.55;

/** Two runs of one text at most this far apart are at the same place, in font sizes: less than the width of an i. */
const SAME_PLACE = 0.1;
/** Letters of one word overlap by less, in font sizes. */
const OVERLAP = 0.3;
const WORD_START = /^[\p{L}\p{N}]{2}/u;
const WORD_END = /[\p{L}\p{N}]{2}$/u;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** The content of a page: its lines, split by columns, not in order yet; and unread words. */
export interface PageText {
  readonly lines: readonly PageLine[];
  /** Text that runs up, down or upside down. */
  readonly turned: readonly string[];
}

/** Combines the runs of a page to lines: those on one baseline, unless a gap as wide as a column's is between them. */
export function pageLines({ runs }: PdfPage, page: number): PageText {
  const turned = runs.filter((run) => run.turned && run.text.trim() !== '').map(({ text }) => text);
  const level = runs
    .map((run, order): PlacedRun => ({ ...run, order }))
    .filter((run) => !run.turned && run.text.trim() !== '' && run.size > 0)
    .filter(unlessDrawnBefore());
  const large: Row[] = [];
  // Large letters first: superscripts and subscripts join the line of the letters beside them.
  for (const run of level.toSorted((a, b) => b.size - a.size)) {
    const row = nearestRow(large, run);
    if (row) row.runs.push(run);
    else insertRow(large, { y: run.y, size: run.size, runs: [run] });
  }
  const lines = large.flatMap((row) => segments(row).map((segment) => lineOf(segment, page)));
  return { lines: lines.filter(({ text }) => text.trim() !== ''), turned };
}

/** Recognizes runs that are drawn again in place, as programs do for bold. */
function unlessDrawnBefore(): (run: PdfRun) => boolean {
  const drawn = new Map<string, PdfRun[]>();
  return (run) => {
    const near = run.size * SAME_PLACE;
    const [column, row] = [Math.floor(run.x / near), Math.floor(run.y / near)];
    for (const across of [column - 1, column, column + 1])
      for (const down of [row - 1, row, row + 1])
        for (const { x, y } of drawn.get(`${across} ${down} ${run.text}`) ?? [])
          if (Math.abs(x - run.x) < near && Math.abs(y - run.y) < near) return false;
    const cell = `${column} ${row} ${run.text}`;
    // Kept ones are never near each other, so a cell contains few.
    drawn.set(cell, [...(drawn.get(cell) ?? []), run]);
    return true;
  };
}

interface PlacedRun extends PdfRun {
  /** Index of the run on its page. */
  readonly order: number;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly runs: PlacedRun[];
}

/** Rows are sorted by baseline, so that a run's row is found quickly. */
function insertRow(rows: Row[], row: Row): void {
  rows.splice(
    firstIndex(rows, ({ y }) => y >= row.y),
    0,
    row,
  );
}

function nearestRow(rows: readonly Row[], run: PdfRun): Row | undefined {
  const at = firstIndex(rows, ({ y }) => y >= run.y - run.size);
  let best: Row | undefined;
  for (let index = at; index < rows.length; index++) {
    const row = rows[index] as Row;
    if (row.y > run.y + run.size * 1.5) break;
    if (!isOn(row, run)) continue;
    if (!best || Math.abs(row.y - run.y) < Math.abs(best.y - run.y)) best = row;
  }
  return best;
}

/** Whether a run is on the baseline of a row, or is raised above or lowered below it and touches its letters. */
function isOn(row: Row, run: PdfRun): boolean {
  const off = row.y - run.y;
  if (Math.abs(off) <= row.size * 0.12) return true;
  if (run.size > row.size * 0.87 || off > row.size * 0.65 || off < -row.size * 0.3) return false;
  const end = run.x + run.width;
  return row.runs.some(
    (other) => run.x <= other.x + other.width + row.size * 0.4 && end >= other.x - row.size * 0.6,
  );
}

/** The runs of a row from left to right, divided at gaps too wide to be between words. */
function segments({ runs, y, size }: Row): Row[] {
  const found: Row[] = [];
  let right = 0;
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const last = found.at(-1);
    if (last && run.x - right <= size * GAP) last.runs.push(run);
    else found.push({ runs: [run], y, size });
    right = last ? Math.max(right, run.x + run.width) : run.x + run.width;
  }
  return found;
}

function lineOf({ runs, y, size }: Row, page: number): PageLine {
  let text = '';
  let right = runs[0]?.x ?? 0;
  const letters = new Map<number, number>();
  for (const run of runs) {
    const small = run.size <= size * 0.87 && /^\s*\d{1,4}(?:\s*[,–-]\s*\d{1,4})*\s*$/.test(run.text);
    const off = y - run.y;
    const raised = small && off > size * 0.12;
    const lowered = small && off < -size * 0.05;
    const gap = run.x - right;
    const over = gap < -size * OVERLAP && WORD_END.test(text.slice(-2)) && WORD_START.test(run.text);
    const apart = gap > size * 0.14 || over;
    if (text !== '' && apart && !/\s$/.test(text) && !/^\s/.test(run.text) && !raised && !lowered)
      text += ' ';
    text += raised
      ? shifted(run.text.trim(), RAISED)
      : lowered
        ? shifted(run.text.trim(), LOWERED)
        : run.text;
    right = Math.max(right, run.x + run.width);
    letters.set(run.size, (letters.get(run.size) ?? 0) + run.text.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: runs[0]?.x ?? 0,
    right,
    y,
    size: most?.[0] ?? size,
    page,
    order: runs.reduce((first, run) => Math.min(first, run.order), Number.POSITIVE_INFINITY),
  };
}

function shifted(text: string, digits: string): string {
  return text.replace(/\s+(?=\S)/g, '').replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
