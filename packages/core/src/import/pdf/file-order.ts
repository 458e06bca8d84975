import type { PageLine } from './page-lines.ts';

/** Fewest adjacent lines that must be written separately for the file to indicate columns. */
const FEWEST = 4;
/** Cells of a table are narrower, in font sizes. */
const NARROWEST = 8;
/** How far below another a line may continue it, in font sizes. */
const BELOW = 4;

/**
 * Divides lines if their file writes adjacent ones separately, as programs write columns: one to its end and then the
 * other. They write tables row by row. For cases that the positions of lines cannot decide.
 *
 * @param sorted lines from the top
 *
 * @returns the columns in file order; all lines unchanged if it indicates nothing
 */
export function dividedAsWritten(sorted: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const written = sorted.toSorted((a, b) => a.order - b.order);
  const ranks = new Map(written.map((line, at) => [line, at]));
  const rank = (line: PageLine): number => ranks.get(line) ?? 0;
  let apart = 0;
  for (const [at, line] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && areBeside(before, line) && Math.abs(rank(line) - rank(before)) !== 1) apart++;
  }
  if (apart < FEWEST) return [sorted];
  const columns: PageLine[][] = [];
  let [left, right] = [0, 0];
  for (const [at, line] of written.entries()) {
    const before = written[at - 1];
    const goesOn = before !== undefined && follows(before, line, left, right);
    if (goesOn) columns.at(-1)?.push(line);
    else columns.push([line]);
    left = goesOn ? Math.min(left, line.left) : line.left;
    right = goesOn ? Math.max(right, line.right) : line.right;
  }
  // A file that jumps around indicates nothing.
  if (columns.length * 3 > sorted.length) return [sorted];
  return columns.map((lines) => lines.toSorted((a, b) => a.y - b.y || a.left - b.left));
}

/** Whether two lines are side by side and each wide enough for prose. */
function areBeside(a: PageLine, b: PageLine): boolean {
  return (
    Math.abs(a.y - b.y) < a.size * 0.9 &&
    (a.right <= b.left || b.right <= a.left) &&
    [a, b].every(({ left, right, size }) => right - left > size * NARROWEST)
  );
}

/** Whether a line continues the one before it: on its right, or below in the same column. */
function follows(before: PageLine, line: PageLine, left: number, right: number): boolean {
  const down = line.y - before.y;
  if (Math.abs(down) <= line.size * 0.25) return line.left >= before.right - line.size * 0.25;
  return down > 0 && down < before.size * BELOW && line.left < right && line.right > left;
}
