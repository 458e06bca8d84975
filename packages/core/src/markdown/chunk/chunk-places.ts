import type { Token } from 'markdown-it';
import type { LineIndex } from '../../model/line-index.ts';

/** What of a chunk has a length. */
export interface Measured {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
}

/** Where the chunks of a part begin, and at the end where the part does: offsets, lines and tokens. */
export class ChunkPlaces {
  readonly starts: readonly number[];
  readonly lines: readonly number[];
  readonly tokens: readonly number[];

  constructor(
    starts: readonly number[] = [0],
    lines: readonly number[] = [0],
    tokens: readonly number[] = [0],
  ) {
    this.starts = starts;
    this.lines = lines;
    this.tokens = tokens;
  }

  /** The places with other chunks instead of those from `first` up to, not including, `end`. */
  splice(first: number, end: number, fresh: readonly Measured[]): ChunkPlaces {
    return new ChunkPlaces(
      splice(this.starts, first, end, fresh, ({ text }) => text.length),
      splice(this.lines, first, end, fresh, ({ lines }) => lines.count - 1),
      splice(this.tokens, first, end, fresh, ({ tokens }) => tokens.length),
    );
  }
}

/** One list of places: what stands behind the fresh chunks moves by as much as they are longer. */
function splice(
  begins: readonly number[],
  first: number,
  end: number,
  fresh: readonly Measured[],
  size: (chunk: Measured) => number,
): number[] {
  const own: number[] = [];
  let place = begins[first] as number;
  for (const chunk of fresh) {
    place += size(chunk);
    own.push(place);
  }
  const by = place - (begins[end] as number);
  const behind = begins.slice(end + 1);
  if (by !== 0)
    for (let index = 0; index < behind.length; index++) behind[index] = (behind[index] as number) + by;
  return begins.slice(0, first + 1).concat(own, behind);
}
