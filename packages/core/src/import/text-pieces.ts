import type { TextChange } from '../parse/scan-part.ts';

/** Length of a piece, in UTF-16 units: a few milliseconds to parse. */
const PIECE = 100_000;

/** A long text as additions to an empty one, each of whole lines where it has any. */
export function* textPieces(text: string): Generator<TextChange> {
  for (let start = 0; start < text.length; ) {
    const limit = start + PIECE;
    const line = limit < text.length ? text.lastIndexOf('\n', limit) + 1 : text.length;
    const end = line > start ? line : Math.min(limit, text.length);
    yield { start, end: start, text: text.slice(start, end) };
    start = end;
  }
}
