import type { SourceFile } from '../model/source-file.ts';
import { lazy } from './lazy.ts';
import type { LineIndex } from './line-index.ts';
import type {
  Chunk,
  LinkDefinition,
  PlacedChunk,
  Scanned,
  ScannedHeading,
  ScannedPart,
} from './scanned-part.ts';

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
        : { file: file.path, start, line, token, chunk, text, lines, tokens },
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
  readonly #text: () => string;
  readonly #lines: () => LineIndex;
  readonly #scanned: () => Scanned;

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
    this.#text = lazy(() => pieces.map((piece) => piece.text).join(''));
    this.#lines = lazy(() => linesOf(pieces, length));
    this.#scanned = lazy(() => joined(pieces));
  }

  pieceAt(offset: number): number {
    return lastFrom(this.pieces, (piece) => piece.start <= offset);
  }

  pieceOf(token: number): number {
    return lastFrom(this.pieces, (piece) => piece.token <= token);
  }

  get text(): string {
    return this.#text();
  }
  get lines(): LineIndex {
    return this.#lines();
  }
  get headings(): Scanned['headings'] {
    return this.#scanned().headings;
  }
  get comments(): Scanned['comments'] {
    return this.#scanned().comments;
  }
  get definitions(): Scanned['definitions'] {
    return this.#scanned().definitions;
  }
  get markers(): Scanned['markers'] {
    return this.#scanned().markers;
  }
  get links(): Scanned['links'] {
    return this.#scanned().links;
  }
  get pictures(): Scanned['pictures'] {
    return this.#scanned().pictures;
  }
  get overlong(): Scanned['overlong'] {
    return this.#scanned().overlong;
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

/** What the chunks hold, counted over the part. */
function joined(pieces: readonly PlacedChunk[]): Scanned {
  const headings: ScannedHeading[] = [];
  let comments = 0;
  for (const { chunk, start, token } of pieces) {
    for (const heading of chunk.headings) {
      const comment = heading.comment === undefined ? undefined : comments + heading.comment;
      headings.push({ ...moved(heading, start), token: token + heading.token, comment });
    }
    comments += chunk.comments.length;
  }
  return {
    headings,
    comments: pieces.flatMap(({ chunk, start, token }) =>
      chunk.comments.map((comment) => ({ ...moved(comment, start), token: token + comment.token })),
    ),
    definitions: pieces.flatMap(({ chunk, start, token }) =>
      chunk.definitions.map((definition) => ({
        ...moved(definition, start),
        token: token + definition.token,
        close: token + definition.close,
      })),
    ),
    markers: pieces.flatMap(({ chunk, start, token }) =>
      chunk.markers.map((marker) => ({ ...moved(marker, start), token: token + marker.token })),
    ),
    links: pieces.flatMap(({ chunk, start }) => chunk.links.map((link) => moved(link, start))),
    pictures: pieces.flatMap(({ chunk, start }) => chunk.pictures.map((picture) => moved(picture, start))),
    overlong: pieces.flatMap(({ chunk, start }) => chunk.overlong.map((block) => moved(block, start))),
  };
}

function moved<T extends { readonly start: number; readonly end: number }>(element: T, by: number): T {
  return { ...element, start: by + element.start, end: by + element.end };
}
