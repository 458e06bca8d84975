import type { SourceFile } from '../model/source-file.ts';
import type { LineIndex } from './line-index.ts';
import type { Chunk, LinkDefinition, PlacedChunk, PlacedHeading, ScannedPart } from './scanned-part.ts';

/** What makes a part. */
export interface PartSource {
  readonly file: Omit<SourceFile, 'text'>;
  readonly least: number;
  readonly head: string;
  readonly headOpen: boolean;
  readonly linkTable: ReadonlyMap<string, LinkDefinition>;
  readonly chunks: readonly Chunk[];
}

/**
 * Puts the chunks of a part one behind another.
 *
 * @param before the part as it was before an edit: what has kept its place is taken over
 */
export function placeChunks(source: PartSource, before?: ScannedPart): ScannedPart {
  const { file, chunks } = source;
  const pieces: PlacedChunk[] = [];
  let start = 0;
  let line = 0;
  let token = 0;
  for (const [index, chunk] of chunks.entries()) {
    const { text, lines, tokens } = chunk;
    const known = before?.pieces[index];
    const stays = known?.chunk === chunk && known.start === start && known.line === line;
    pieces.push(
      stays && known.token === token
        ? known
        : { file: file.path, start, line, token, index, chunk, text, lines, tokens },
    );
    start += text.length;
    line += lines.count - 1;
    token += tokens.length;
  }
  return new PlacedPart(source, pieces, start, token);
}

/**
 * A class, because a literal with getters costs a hidden class of its own each time, which keeps its part alive until
 * the next full collection.
 */
class PlacedPart implements ScannedPart {
  readonly file: ScannedPart['file'];
  readonly path: string;
  readonly length: number;
  readonly least: number;
  readonly pieces: readonly PlacedChunk[];
  readonly tokenCount: number;
  readonly head: string;
  readonly headOpen: boolean;
  readonly linkTable: ScannedPart['linkTable'];
  #text: string | undefined;
  #lines: LineIndex | undefined;
  #headings: ScannedPart['headings'] | undefined;
  #comments: ScannedPart['comments'] | undefined;
  #definitions: ScannedPart['definitions'] | undefined;
  #markers: ScannedPart['markers'] | undefined;
  #links: ScannedPart['links'] | undefined;
  #pictures: ScannedPart['pictures'] | undefined;
  #overlong: ScannedPart['overlong'] | undefined;

  constructor(source: PartSource, pieces: readonly PlacedChunk[], length: number, tokenCount: number) {
    this.file = source.file;
    this.path = source.file.path;
    this.length = length;
    this.least = source.least;
    this.pieces = pieces;
    this.tokenCount = tokenCount;
    this.head = source.head;
    this.headOpen = source.headOpen;
    this.linkTable = source.linkTable;
  }

  pieceAt(offset: number): number {
    return lastFrom(this.pieces, (piece) => piece.start <= offset);
  }

  pieceOf(token: number): number {
    return lastFrom(this.pieces, (piece) => piece.token <= token);
  }

  get text(): string {
    this.#text ??= this.pieces.map((piece) => piece.text).join('');
    return this.#text;
  }
  get lines(): LineIndex {
    this.#lines ??= linesOf(this.pieces, this.length);
    return this.#lines;
  }
  get headings(): ScannedPart['headings'] {
    this.#headings ??= headingsOf(this.pieces);
    return this.#headings;
  }
  get comments(): ScannedPart['comments'] {
    this.#comments ??= joined(this.pieces, 'comments', movedWithToken);
    return this.#comments;
  }
  get definitions(): ScannedPart['definitions'] {
    this.#definitions ??= joined(this.pieces, 'definitions', (definition, piece) => ({
      ...movedWithToken(definition, piece),
      close: piece.token + definition.close,
    }));
    return this.#definitions;
  }
  get markers(): ScannedPart['markers'] {
    this.#markers ??= joined(this.pieces, 'markers', movedWithToken);
    return this.#markers;
  }
  get links(): ScannedPart['links'] {
    this.#links ??= joined(this.pieces, 'links', moved);
    return this.#links;
  }
  get pictures(): ScannedPart['pictures'] {
    this.#pictures ??= joined(this.pieces, 'pictures', moved);
    return this.#pictures;
  }
  get overlong(): ScannedPart['overlong'] {
    this.#overlong ??= joined(this.pieces, 'overlong', moved);
    return this.#overlong;
  }
}

/** Index of the last piece for which something holds that holds for all before it; 0 where it holds for none. */
function lastFrom(pieces: readonly PlacedChunk[], holds: (piece: PlacedChunk) => boolean): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(pieces[middle] as PlacedChunk)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of all pieces. */
function linesOf(pieces: readonly PlacedChunk[], length: number): LineIndex {
  const last = pieces.at(-1);
  const count = last ? last.line + last.lines.count : 1;
  const pieceOf = (line: number): PlacedChunk | undefined =>
    pieces[lastFrom(pieces, (piece) => piece.line <= line)];
  return {
    count,
    start(line) {
      const piece = pieceOf(line);
      return piece && line < count ? piece.start + piece.lines.start(line - piece.line) : length;
    },
    end(line) {
      const piece = pieceOf(line);
      return piece && line < count ? piece.start + piece.lines.end(line - piece.line) : length;
    },
    lineAt(offset) {
      const piece = pieces[lastFrom(pieces, ({ start }) => start <= offset)];
      return piece ? piece.line + piece.lines.lineAt(offset - piece.start) : 0;
    },
  };
}

function headingsOf(pieces: readonly PlacedChunk[]): PlacedHeading[] {
  const headings: PlacedHeading[] = [];
  for (const piece of pieces) {
    for (const own of piece.chunk.headings) {
      headings.push({
        token: piece.token + own.token,
        level: own.level,
        title: own.title,
        start: piece.start + own.start,
        end: piece.start + own.end,
        own,
        piece,
      });
    }
  }
  return headings;
}

interface Located {
  readonly start: number;
  readonly end: number;
}

/** One list of all chunks, counted over the part. */
function joined<K extends 'definitions' | 'comments' | 'markers' | 'links' | 'pictures' | 'overlong'>(
  pieces: readonly PlacedChunk[],
  list: K,
  place: (element: Chunk[K][number], piece: PlacedChunk) => Chunk[K][number],
): Chunk[K][number][] {
  const all: Chunk[K][number][] = [];
  for (const piece of pieces) for (const element of piece.chunk[list]) all.push(place(element, piece));
  return all;
}

function movedWithToken<T extends Located & { readonly token: number }>(element: T, piece: PlacedChunk): T {
  return { ...moved(element, piece), token: piece.token + element.token };
}

function moved<T extends Located>(element: T, { start }: PlacedChunk): T {
  return { ...element, start: start + element.start, end: start + element.end };
}
