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
  return new InlineLines(source, lines, content, line);
}

class InlineLines implements InlinePosition {
  readonly #source: string;
  readonly #lines: LineIndex;
  readonly #content: string;
  readonly #line: number;
  /** Start of each line in the content, as far as it was searched, and in the source, where somebody asked. */
  readonly #inner = [0];
  readonly #outer: (number | undefined)[] = [];
  /** The next line break to look at; -1 if there is none. */
  #stop: number;

  constructor(source: string, lines: LineIndex, content: string, line: number) {
    this.#source = source;
    this.#lines = lines;
    this.#content = content;
    this.#line = line;
    this.#stop = content.indexOf('\n');
  }

  at(offset: number): number {
    // The end of a long line is searched for once, however many places on it are located.
    while (this.#stop >= 0 && this.#stop < offset) {
      this.#inner.push(this.#stop + 1);
      this.#stop = this.#content.indexOf('\n', this.#stop + 1);
    }
    const index = lastUpTo(this.#inner, offset);
    const begin = this.#inner[index] as number;
    const start = this.#outer[index] ?? this.#originOf(index, begin);
    return start + offset - begin;
  }

  #originOf(index: number, begin: number): number {
    const next = this.#inner[index + 1] ?? this.#stop + 1;
    const own = this.#content.slice(begin, next > 0 ? next - 1 : this.#content.length);
    const start = this.#lines.start(this.#line + index);
    const written = this.#source.slice(start, this.#lines.end(this.#line + index));
    // markdown-it has replaced NUL with U+FFFD.
    const whole = own.includes('\uFFFD') ? written.replaceAll('\0', '\uFFFD') : written;
    const origin = whole.endsWith(own) ? start + whole.length - own.length : start + placeIn(whole, own);
    this.#outer[index] = origin;
    return origin;
  }
}

/** Blanks and closing hashes are stripped from the end of a line; a tab that is partly indentation becomes blanks. */
function placeIn(whole: string, own: string): number {
  const words = own.trimStart();
  const found = whole.lastIndexOf(words);
  return found < 0 ? 0 : found - (own.length - words.length);
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
