import { firstIndex } from '../text/first-index.ts';
import type { InlinePosition } from './inline-position.ts';

/** One cell of a table in its file, without the blanks around it. */
export interface LocatedCell extends InlinePosition {
  readonly start: number;
  readonly end: number;
}

const BACKSLASH = 0x5c;
const PIPE = 0x7c;

/**
 * Finds the cells of one row from left to right, divided as markdown-it divides them: at every pipe without a backslash
 * before it. Cells that the row lacks are empty and stand at its end.
 *
 * @param from where the text of the row begins, behind quote marks and indentation
 * @param to end of its line
 */
export function createCellFinder(source: string, from: number, to: number): () => LocatedCell {
  let next = skipBlanks(source, from, to);
  if (source.charCodeAt(next) === PIPE && next < to) next++;
  return () => {
    const begin = next;
    let stop = begin;
    /** The places of the backslashes before pipes. */
    const escapes: number[] = [];
    for (; stop < to; stop++) {
      if (source.charCodeAt(stop) !== PIPE) continue;
      if (source.charCodeAt(stop - 1) !== BACKSLASH || stop === begin) break;
      escapes.push(stop - 1);
    }
    next = Math.min(stop + 1, to);
    let start = skipBlanks(source, begin, stop);
    if (start === stop) start = begin;
    const end = start + source.slice(start, stop).trimEnd().length;
    return {
      start,
      end,
      at: (offset) => start + offset + escapesBefore(escapes, start + offset),
    };
  };
}

/** How many backslashes a cell has lost before an offset that counts without them. */
function escapesBefore(escapes: readonly number[], offset: number): number {
  return firstIndex(escapes, (backslash, before) => backslash - before >= offset);
}

function skipBlanks(source: string, from: number, to: number): number {
  return to - source.slice(from, to).trimStart().length;
}
