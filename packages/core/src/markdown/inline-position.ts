import type { LineIndex } from '../model/line-index.ts';
import { firstIndex, lastUpTo } from '../text/first-index.ts';

/**
 * Source offsets of places in the content of an inline token. markdown-it strips indentation, quote marks and closing
 * hashes from the lines of a block before it parses inline text. The rest of each line is found again in its source
 * line.
 */
export interface InlinePosition {
  /** The source offset of an offset in the token's content. */
  at(offset: number): number;
}

/**
 * @param source text of the file
 * @param lines its lines
 * @param content content of the inline token
 * @param line line of the file, from 0, on which the content begins
 */
export function locateInline(
  source: string,
  lines: LineIndex,
  content: string,
  line: number,
): InlinePosition {
  // markdown-it has replaced NUL with U+FFFD.
  const replaced = content.includes('\uFFFD');
  // Start of each line, in the content and in the source, computed on demand.
  const inner = [0];
  const outer = [origin(0)];
  let stop = content.indexOf('\n');

  function origin(begin: number): number {
    const end = content.indexOf('\n', begin);
    const own = content.slice(begin, end < 0 ? content.length : end);
    const start = lines.start(line + inner.length - 1);
    const written = source.slice(start, lines.end(line + inner.length - 1));
    const whole = replaced ? written.replaceAll('\0', '\uFFFD') : written;
    if (whole.endsWith(own)) return start + whole.length - own.length;
    // Blanks and closing hashes are stripped from the end; a tab that is partly indentation becomes blanks.
    const words = own.trimStart();
    const found = whole.lastIndexOf(words);
    return found < 0 ? start : start + found - (own.length - words.length);
  }

  return {
    at(offset) {
      // The end of a long line is searched for once, however many places on it are located.
      while (stop >= 0 && stop < offset) {
        inner.push(stop + 1);
        outer.push(origin(stop + 1));
        stop = content.indexOf('\n', stop + 1);
      }
      const line = lastUpTo(inner, offset);
      return (outer[line] ?? 0) + offset - (inner[line] ?? 0);
    },
  };
}

/** One cell of a table in its file, without the blanks around it. */
export interface LocatedCell extends InlinePosition {
  readonly start: number;
  readonly end: number;
}

const BACKSLASH = 0x5c;
const PIPE = 0x7c;

/**
 * Finds the cells of one row from left to right, split as markdown-it splits them: at every pipe without a backslash
 * before it. Missing cells are empty and placed at the end of the row.
 *
 * @param from start of the text of the row, after quote marks and indentation
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

/** Number of backslashes removed from a cell before an offset that does not count them. */
function escapesBefore(escapes: readonly number[], offset: number): number {
  return firstIndex(escapes, (backslash, before) => backslash - before >= offset);
}

function skipBlanks(source: string, from: number, to: number): number {
  return to - source.slice(from, to).trimStart().length;
}
