import { dividedAsWritten } from './file-order.ts';
import type { PageLine } from './page-lines.ts';

/** Lines below one another, from the top. */
export interface Column {
  readonly lines: readonly PageLine[];
}

/** Fewest lines of a column. */
const FEWEST = 4;
/** A column of prose fills its width; cells of a table do not. */
const FILLED = 0.55;
/** Most lines of a prose column are wider, in font sizes. */
const NARROWEST = 8;
/** Baselines of adjacent lines differ by less than the line spacing, in font sizes. */
const BESIDE = 0.6;

/**
 * Returns the lines of a page in reading order. If an empty strip divides lines that fill their sides, these are
 * columns; lines across the strip keep their place. If there is none, as around pictures, the file order tells which
 * lines are columns.
 */
export function inReadingOrder(lines: readonly PageLine[]): Column[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const gutters = proseGutters(sorted);
  const columns: Column[] = [];
  let band: PageLine[] = [];
  let across: PageLine[] = [];
  const end = (held: readonly PageLine[]): void => {
    if (held.length > 0) for (const lines of dividedAsWritten(held)) columns.push({ lines: joinRows(lines) });
  };
  const endBand = (): void => {
    let from = Number.NEGATIVE_INFINITY;
    for (const to of [...gutters, Number.POSITIVE_INFINITY]) {
      end(band.filter(({ left }) => left >= from && left < to));
      from = to;
    }
    band = [];
  };
  for (const line of sorted) {
    if (gutters.some((gutter) => line.left < gutter && line.right > gutter)) {
      endBand();
      across.push(line);
    } else {
      end(across);
      across = [];
      band.push(line);
    }
  }
  end(across);
  endBand();
  return columns;
}

/** The strips between prose columns, from the left; none if most columns are too narrow: those of a table. */
function proseGutters(sorted: readonly PageLine[]): number[] {
  const gutters = findGutters(sorted);
  let from = Number.NEGATIVE_INFINITY;
  const narrow = [...gutters, Number.POSITIVE_INFINITY].filter((to) => {
    const own = sorted.filter(({ left, right }) => left >= from && right <= to);
    const widths = own.map(({ left, right, size }) => (right - left) / size).sort((a, b) => a - b);
    from = to;
    return (widths[widths.length >> 1] ?? 0) < NARROWEST;
  });
  return narrow.length * 2 > gutters.length ? [] : gutters;
}

/** All strips between columns, from the left. */
function findGutters(sorted: readonly PageLine[]): number[] {
  const gutter = findGutter(sorted);
  if (gutter === undefined) return [];
  return [
    ...findGutters(sorted.filter((line) => line.right <= gutter)),
    gutter,
    ...findGutters(sorted.filter((line) => line.left >= gutter)),
  ];
}

/** The middle of the empty strip between two columns, in points from the left; `undefined` if there is one column. */
function findGutter(lines: readonly PageLine[]): number | undefined {
  if (lines.length < FEWEST * 2) return undefined;
  const left = least(lines.map((line) => line.left));
  const right = -least(lines.map((line) => -line.right));
  const size = lines.toSorted((a, b) => a.size - b.size)[lines.length >> 1]?.size ?? 10;
  const width = right - left;
  const steps = Math.min(2000, Math.ceil(width));
  const covered = new Array<number>(steps + 2).fill(0);
  const cell = (x: number): number => Math.max(0, Math.min(steps, Math.floor(((x - left) / width) * steps)));
  for (const line of lines) {
    covered[cell(line.left)] = (covered[cell(line.left)] ?? 0) + 1;
    covered[cell(line.right) + 1] = (covered[cell(line.right) + 1] ?? 0) - 1;
  }
  for (let at = 1; at <= steps; at++) covered[at] = (covered[at] ?? 0) + (covered[at - 1] ?? 0);
  const most = lines.length * 0.2;
  let best: { middle: number; cover: number; wide: number } | undefined;
  const begin = cell(left + width * 0.2);
  for (let at = begin; at < cell(left + width * 0.8); at++) {
    const cover = covered[at] ?? 0;
    // A strip starts where lines end, and may be inside one that more lines cross.
    if (cover > most || (at > begin && cover >= (covered[at - 1] ?? 0))) continue;
    let end = at;
    while (end < steps && (covered[end + 1] ?? 0) <= cover) end++;
    const wide = ((end - at + 1) / steps) * width;
    const middle = left + ((at + end + 1) / 2 / steps) * width;
    const better = !best || cover < best.cover || (cover === best.cover && wide > best.wide);
    if (wide >= size * 0.7 && better && divides(lines, middle, left, right)) best = { middle, cover, wide };
  }
  return best?.middle;
}

/** Whether both sides of a strip are prose: several adjacent lines that fill their side. */
function divides(lines: readonly PageLine[], middle: number, left: number, right: number): boolean {
  const sides = [
    { lines: lines.filter((line) => line.right <= middle), width: middle - left },
    { lines: lines.filter((line) => line.left >= middle), width: right - middle },
  ];
  return sides.every(({ lines: own, width }) => {
    if (own.length < FEWEST) return false;
    const rows = rowWidths(own);
    return rows.length >= FEWEST && (rows[rows.length >> 1] ?? 0) >= width * FILLED;
  });
}

/**
 * How much of its width each row of a side fills, in order: a side may contain columns itself, whose lines may have
 * different baselines.
 */
function rowWidths(sorted: readonly PageLine[]): number[] {
  const widths: number[] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const line of sorted) {
    const width = line.right - line.left;
    if (line.y - first <= line.size * BESIDE) widths[widths.length - 1] = (widths.at(-1) ?? 0) + width;
    else {
      widths.push(width);
      first = line.y;
    }
  }
  return widths.sort((a, b) => a - b);
}

/** Parts of lines with one baseline, such as table cells, are one line. */
function joinRows(sorted: readonly PageLine[]): PageLine[] {
  const rows: PageLine[] = [];
  for (const line of sorted) {
    const last = rows.at(-1);
    if (!last || Math.abs(last.y - line.y) > line.size * 0.25 || line.left < last.right) rows.push(line);
    else rows[rows.length - 1] = { ...last, text: `${last.text} ${line.text}`, right: line.right };
  }
  return rows;
}

function least(values: readonly number[]): number {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < found) found = value;
  return found;
}
