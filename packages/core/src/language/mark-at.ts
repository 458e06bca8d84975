import { lineStart } from '../lesson/source-of.ts';
import { parseMark } from '../markdown/parse-mark.ts';
import type { Mark } from '../model/mark.ts';
import type { Sliceable } from '../model/sliceable.ts';

/** A comment around a place, closed or still being written. */
export interface MarkAt {
  /** `undefined` if it does not begin with a word. */
  readonly mark: Mark | undefined;
  /** Offsets of the text between `<!--` and `-->`; up to the end of the line if the comment is not closed. */
  readonly inside: { readonly start: number; readonly end: number };
  readonly closed: boolean;
  /** Level of the heading directly above it, 1 to 6; `undefined` elsewhere. */
  readonly headingLevel: number | undefined;
}

/** Longest comment to read, in UTF-16 units: a mark is one line. */
const REACH = 2_000;

/**
 * Returns the comment, alone on its lines, that contains an offset of a text. Reads only the text around the offset.
 */
export function markAt(text: Sliceable, file: string, offset: number): MarkAt | undefined {
  const from = Math.max(0, offset - REACH);
  const before = text.slice(from, offset);
  const open = from + before.lastIndexOf('<!--');
  if (open < from || text.slice(open + 4, offset).includes('-->')) return undefined;
  const lineStart = lineStartAt(text, open);
  if (text.slice(lineStart, open).trim() !== '') return undefined;
  const after = text.slice(open + 4, offset + REACH);
  const close = after.indexOf('-->');
  const line = after.slice(offset - open - 4).search(/[\r\n]/);
  const lineEnd = line < 0 ? open + 4 + after.length : offset + line;
  // If a comment is still being written, the next end delimiter belongs to another one.
  const closed = close >= 0 && !after.slice(0, close).includes('<!--');
  const end = closed ? open + 4 + close : lineEnd;
  if (end < offset) return undefined;
  const inside = { start: open + 4, end };
  return {
    mark: parseMark(text.slice(inside.start, end), {
      file,
      at: inside.start,
      start: open,
      end: closed ? end + 3 : end,
    }),
    inside,
    closed,
    headingLevel: headingAbove(text, lineStart),
  };
}

function lineStartAt(text: Sliceable, offset: number): number {
  const from = Math.max(0, offset - REACH);
  return from + lineStart(text.slice(from, offset), offset - from);
}

function headingAbove(text: Sliceable, lineStart: number): number | undefined {
  const end =
    lineStart > 1 && text.slice(lineStart - 2, lineStart) === '\r\n' ? lineStart - 2 : lineStart - 1;
  if (end <= 0) return undefined;
  const line = text.slice(lineStartAt(text, end), end);
  const hashes = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line)?.[1];
  if (hashes) return hashes.length;
  const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
  if (underline === undefined) return undefined;
  return underline.startsWith('=') ? 1 : 2;
}
