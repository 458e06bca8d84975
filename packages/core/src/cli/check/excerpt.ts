import type { LineIndex } from '../../model/line-index.ts';
import type { Span } from '../../model/span.ts';

/** A line around a place, truncated if long. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Most of a line to show before a place, of the place itself, and after it, in UTF-16 units. */
const BEFORE = 50;
const MARKED = 60;
const AFTER = 40;

/** The text around the start of a span, up to the end of its line. */
export function excerptOf(text: string, lines: LineIndex, { start, end }: Span): Excerpt {
  const line = lines.lineAt(start);
  const from = lines.start(line);
  const to = lines.end(line);
  const first = start - from > BEFORE ? whole(text, start - BEFORE) : from;
  const stop = Math.max(start, Math.min(end, to));
  const last = stop - start > MARKED ? whole(text, start + MARKED) : stop;
  const cut = to - last > AFTER ? whole(text, last + AFTER) : to;
  return {
    before: `${first > from ? '…' : ''}${text.slice(first, start)}`,
    marked: text.slice(start, last),
    after: `${text.slice(last, cut)}${cut < to ? '…' : ''}`,
  };
}

/** The nearest offset at or before one that does not split a letter from its accents. */
function whole(text: string, offset: number): number {
  const farthest = Math.max(0, offset - 20);
  for (let at = offset; at >= farthest; at--) if (!JOINED.test(letterAt(text, at))) return at;
  return offset;
}

/** Accents, joiners and variation selectors, and the second half of a surrogate pair. */
const JOINED = /^(?:\p{M}|\u200d|[\udc00-\udfff])/u;

const letterAt = (text: string, at: number): string => text.slice(at, at + 2);
