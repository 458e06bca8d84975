import type { TextChange } from '../markdown/chunk/scan-part.ts';

/** Length of a piece, in UTF-16 units: a few milliseconds to parse. */
const PIECE = 100_000;

/**
 * Yields a long text as additions to an empty one, each of whole lines if possible.
 *
 * @param again how much of the end is read again with the next addition, in UTF-16 units: if a table or a block of code
 *   goes on and on, the pieces grow with it, so that the total time is proportional to the text
 */
export function* textPieces(text: string, again: () => number): Generator<TextChange> {
  for (let start = 0; start < text.length; ) {
    const limit = start + Math.max(PIECE, again());
    const line = limit < text.length ? text.lastIndexOf('\n', limit) + 1 : text.length;
    const end = line > start ? line : Math.min(limit, text.length);
    yield { start, end: start, text: text.slice(start, end) };
    start = end;
  }
}
