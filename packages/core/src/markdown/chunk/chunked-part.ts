import type { LineIndex } from '../../model/line-index.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { firstIndex, lastUpTo } from '../../text/first-index.ts';
import {
  type Chunk,
  ChunkPlaces,
  type ChunkSizes,
  type LinkDefinition,
  type PlacedChunk,
  type Scanned,
  type ScannedPart,
} from './chunk.ts';
import { headingAt } from './heading-place.ts';

/** The data that makes up a part. */
export interface PartSource {
  readonly file: Omit<SourceFile, 'text'>;
  readonly sizes: ChunkSizes;
  readonly head: string;
  readonly headOpen: boolean;
  readonly linkTable: ReadonlyMap<string, LinkDefinition>;
  readonly chunks: readonly Chunk[];
}

/** A part without text. */
export function emptyPart(file: PartSource['file'], sizes: ChunkSizes): ScannedPart {
  const source = { file, sizes, head: '', headOpen: false, linkTable: new Map(), chunks: [] };
  return new PlacedPart(source, new ChunkPlaces());
}

/**
 * Returns the part with some of its chunks replaced. The places of the others follow from their old places.
 *
 * @param part shares its chunks before `first` and from `end` on with the source, the latter as its last ones
 */
export function placeEdited(part: ScannedPart, first: number, end: number, source: PartSource): ScannedPart {
  const fresh = source.chunks.slice(first, source.chunks.length - part.chunks.length + end);
  return new PlacedPart(source, part.places.splice(first, end, fresh));
}

/**
 * A class, because a literal with getters gets a hidden class of its own each time, which keeps its part alive until
 * the next full collection.
 */
class PlacedPart implements ScannedPart {
  readonly file: ScannedPart['file'];
  readonly path: string;
  readonly length: number;
  readonly sizes: ChunkSizes;
  readonly chunks: readonly Chunk[];
  readonly tokenCount: number;
  readonly head: string;
  readonly headOpen: boolean;
  readonly linkTable: ScannedPart['linkTable'];
  readonly places: ChunkPlaces;
  /** An edited part makes few of them, anywhere: an array would have room for all before them. */
  readonly #pieces = new Map<number, PlacedChunk>();
  #text: string | undefined;
  #lines: LineIndex | undefined;
  #headings: ScannedPart['headings'] | undefined;
  #comments: ScannedPart['comments'] | undefined;
  #definitions: ScannedPart['definitions'] | undefined;
  #markers: ScannedPart['markers'] | undefined;
  #links: ScannedPart['links'] | undefined;
  #pictures: ScannedPart['pictures'] | undefined;
  #overlong: ScannedPart['overlong'] | undefined;

  constructor(source: PartSource, places: ChunkPlaces) {
    this.file = source.file;
    this.path = source.file.path;
    this.sizes = source.sizes;
    this.chunks = source.chunks;
    this.head = source.head;
    this.headOpen = source.headOpen;
    this.linkTable = source.linkTable;
    this.places = places;
    this.length = places.starts.at(-1) ?? 0;
    this.tokenCount = places.tokens.at(-1) ?? 0;
  }

  piece(index: number): PlacedChunk {
    const known = this.#pieces.get(index);
    if (known) return known;
    const chunk = this.chunks[index] as Chunk;
    const { text, lines, tokens } = chunk;
    const { starts, lines: lineStarts, tokens: tokenStarts } = this.places;
    const piece: PlacedChunk = {
      file: this.path,
      start: starts[index] ?? 0,
      line: lineStarts[index] ?? 0,
      token: tokenStarts[index] ?? 0,
      index,
      chunk,
      text,
      lines,
      tokens,
    };
    this.#pieces.set(index, piece);
    return piece;
  }

  pieceAt(offset: number): number {
    return lastAt(this.places.starts, offset);
  }

  pieceOf(token: number): number {
    return lastAt(this.places.tokens, token);
  }

  mayName(offset: number): boolean {
    const index = this.pieceAt(offset);
    const chunk = this.chunks[index];
    if (!chunk) return false;
    const at = offset - (this.places.starts[index] ?? 0);
    // Each list is in order.
    const next = (list: readonly Located[]): number => firstIndex(list, ({ start }) => start > at);
    const begun = <T extends Located>(list: readonly T[]): T | undefined => list[next(list) - 1];
    const covers = (span: Located | undefined): boolean =>
      span !== undefined && span.start <= at && at < span.end;
    const after = next(chunk.headings);
    const note = begun(chunk.definitions);
    return (
      covers(begun(chunk.markers)) ||
      covers(begun(chunk.links)) ||
      covers(chunk.headings[after - 1]) ||
      // A mark is under its heading, but may be above the words that Markdown makes the heading.
      covers(chunk.headings[after - 1]?.mark?.span) ||
      covers(chunk.headings[after]?.mark?.span) ||
      covers(note && { start: note.start, end: note.start + note.label.length + BRACKETS })
    );
  }

  slice(start: number, end: number): string {
    if (this.#text !== undefined) return this.#text.slice(start, end);
    let text = '';
    for (let index = this.pieceAt(start); index < this.chunks.length; index++) {
      const from = this.places.starts[index] ?? 0;
      if (from >= end) break;
      text += this.chunks[index]?.text.slice(Math.max(0, start - from), end - from);
    }
    return text;
  }

  get pieces(): readonly PlacedChunk[] {
    return this.chunks.map((_, index) => this.piece(index));
  }
  get text(): string {
    this.#text ??= this.chunks.map((chunk) => chunk.text).join('');
    return this.#text;
  }
  get lines(): LineIndex {
    this.#lines ??= linesOf(this, this.places.lines);
    return this.#lines;
  }
  get headings(): ScannedPart['headings'] {
    this.#headings ??= Array.from({ length: this.places.headings.at(-1) ?? 0 }, (_, stop) =>
      headingAt(this, stop),
    );
    return this.#headings;
  }
  get comments(): ScannedPart['comments'] {
    this.#comments ??= this.#all('comments', moved);
    return this.#comments;
  }
  get definitions(): ScannedPart['definitions'] {
    this.#definitions ??= this.#all('definitions', (definition, piece) => ({
      ...moved(definition, piece),
      close: piece.token + definition.close,
    }));
    return this.#definitions;
  }
  get markers(): ScannedPart['markers'] {
    this.#markers ??= this.#all('markers', moved);
    return this.#markers;
  }

  get links(): ScannedPart['links'] {
    this.#links ??= this.#all('links', shifted);
    return this.#links;
  }
  get pictures(): ScannedPart['pictures'] {
    this.#pictures ??= this.#all('pictures', shifted);
    return this.#pictures;
  }
  get overlong(): ScannedPart['overlong'] {
    this.#overlong ??= this.#all('overlong', shifted);
    return this.#overlong;
  }

  /** One list of all chunks, counted over the part. */
  #all<K extends Exclude<keyof Scanned, 'headings'>>(
    list: K,
    place: (element: Chunk[K][number], piece: PlacedChunk) => Chunk[K][number],
  ): Chunk[K][number][] {
    const all: Chunk[K][number][] = [];
    for (const [index, chunk] of this.chunks.entries())
      for (const element of chunk[list]) all.push(place(element, this.piece(index)));
    return all;
  }
}

/** Units of `[^` and `]:`. */
const BRACKETS = 4;

interface Located {
  readonly start: number;
  readonly end: number;
}

function moved<T extends Located & { readonly token: number }>(element: T, piece: PlacedChunk): T {
  return { ...shifted(element, piece), token: piece.token + element.token };
}

function shifted<T extends Located>(element: T, { start }: PlacedChunk): T {
  return { ...element, start: start + element.start, end: start + element.end };
}

/** Index of the last chunk that begins at or before a place; of the last one for a place after all. */
function lastAt(begins: readonly number[], place: number): number {
  // The last number is the end of the last chunk.
  return Math.max(0, Math.min(lastUpTo(begins, place), begins.length - 2));
}

/** The lines of all chunks. */
function linesOf(part: ScannedPart, begins: readonly number[]): LineIndex {
  const { length } = part;
  const count = (begins.at(-1) ?? 0) + 1;
  const pieceOf = (line: number): PlacedChunk => part.piece(lastAt(begins, line));
  const isEmpty = part.chunks.length === 0;
  return {
    count,
    start(line) {
      if (isEmpty || line >= count) return length;
      const piece = pieceOf(line);
      return piece.start + piece.lines.start(line - piece.line);
    },
    end(line) {
      if (isEmpty || line >= count) return length;
      const piece = pieceOf(line);
      return piece.start + piece.lines.end(line - piece.line);
    },
    lineAt(offset) {
      if (isEmpty) return 0;
      const piece = part.piece(part.pieceAt(offset));
      return piece.line + piece.lines.lineAt(offset - piece.start);
    },
  };
}
