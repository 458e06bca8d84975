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
    let escaped = 0;
    for (; stop < to; stop++) {
      if (source.charCodeAt(stop) !== PIPE) continue;
      if (source.charCodeAt(stop - 1) !== BACKSLASH || stop === begin) break;
      escaped++;
    }
    next = Math.min(stop + 1, to);
    let start = skipBlanks(source, begin, stop);
    if (start === stop) start = begin;
    const end = start + source.slice(start, stop).trimEnd().length;
    return {
      start,
      end,
      at: (offset) => (escaped === 0 ? start + offset : behindEscapes(source, start, offset)),
    };
  };
}

/** The source offset of an offset in the cell's content, in which every `\|` has become `|`. */
function behindEscapes(source: string, start: number, offset: number): number {
  let at = start;
  for (let passed = 0; passed < offset; passed++, at++) {
    if (source.charCodeAt(at) === BACKSLASH && source.charCodeAt(at + 1) === PIPE) at++;
  }
  return at;
}

function skipBlanks(source: string, from: number, to: number): number {
  return to - source.slice(from, to).trimStart().length;
}
