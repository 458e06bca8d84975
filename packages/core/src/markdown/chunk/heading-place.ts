import type { Mark } from '../../model/mark.ts';
import type { Span } from '../../model/span.ts';
import type { PlacedHeading, ScannedHeading, ScannedPart } from './chunk.ts';

/**
 * The position of a heading: the index of its chunk, and its index in that chunk. Valid as long as headings do not
 * change.
 */
export interface Stop {
  readonly chunk: number;
  readonly heading: number;
}

/** Returns the heading at a stop. */
export function headingAt(part: ScannedPart, stop: Stop): PlacedHeading {
  const piece = part.piece(stop.chunk);
  const own = piece.chunk.headings[stop.heading] as ScannedHeading;
  return {
    token: piece.token + own.token,
    level: own.level,
    title: own.title,
    start: piece.start + own.start,
    end: piece.start + own.end,
    isKey: own.isKey,
    own,
    piece,
  };
}

/** Returns the mark under a heading, with spans as offsets of the file. */
export function markOf({ own: { mark }, piece }: PlacedHeading): Mark | undefined {
  if (!mark) return undefined;
  const moved = ({ file, start, end }: Span): Span => ({
    file,
    start: piece.start + start,
    end: piece.start + end,
  });
  return {
    name: mark.name,
    nameSpan: moved(mark.nameSpan),
    better: mark.better,
    span: moved(mark.span),
    attributes: mark.attributes.map(({ span, valueSpan, ...attribute }) => ({
      ...attribute,
      span: moved(span),
      valueSpan: moved(valueSpan),
    })),
  };
}
