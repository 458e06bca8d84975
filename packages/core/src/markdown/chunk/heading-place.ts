import type { Mark } from '../../model/mark.ts';
import type { Span } from '../../model/span.ts';
import { lastUpTo } from '../../text/first-index.ts';
import type { Chunk, PlacedHeading, ScannedHeading, ScannedPart } from './chunk.ts';

/** A heading by its index among those of its part. It stays when chunks are cut again, as long as headings do. */
export type Stop = number;

/** Returns the heading at a stop, with offsets of its chunk. */
export function headingIn(part: ScannedPart, stop: Stop): ScannedHeading {
  const chunk = chunkOf(part, stop);
  return ownIn(part, chunk, stop);
}

/** Returns the heading at a stop. */
export function headingAt(part: ScannedPart, stop: Stop): PlacedHeading {
  const chunk = chunkOf(part, stop);
  const piece = part.piece(chunk);
  const own = ownIn(part, chunk, stop);
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

function chunkOf(part: ScannedPart, stop: Stop): number {
  return lastUpTo(part.places.headings, stop);
}

function ownIn({ chunks, places }: ScannedPart, chunk: number, stop: Stop): ScannedHeading {
  return (chunks[chunk] as Chunk).headings[stop - (places.headings[chunk] as number)] as ScannedHeading;
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
