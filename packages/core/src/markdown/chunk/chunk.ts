import type { Token } from 'markdown-it';
import type { Piece } from '../../model/block.ts';
import type { LineIndex } from '../../model/line-index.ts';
import type { Mark } from '../../model/mark.ts';
import type { Sliceable } from '../../model/sliceable.ts';
import type { SourceFile } from '../../model/source-file.ts';

export interface ScannedHeading {
  /** Index of its `heading_open` token. */
  readonly token: number;
  readonly level: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** The mark directly under it, its spans counted from the beginning of the chunk. */
  readonly mark: Mark | undefined;
  /** Whether it has no mark and its words make it a key mark: in a question or exercise the key begins with it. */
  readonly isKey: boolean;
}

/** A heading located in a part: its token and offsets count over the part. */
export interface PlacedHeading extends Omit<ScannedHeading, 'mark'> {
  readonly own: ScannedHeading;
  readonly piece: PlacedChunk;
}

export interface ScannedComment {
  /** Index of its token; in running text, of the inline token that contains it. */
  readonly token: number;
  /** On lines of its own: only then can it be a mark. */
  readonly alone: boolean;
  /** In a list, a quote, a note or running text. */
  readonly nested: boolean;
  readonly closed: boolean;
  /** A mark directly under a heading, the key mark, the mark of a rubric, or the author's own remark. */
  readonly role: 'mark' | 'key' | 'rubric' | 'remark';
  /** Name of the intended mark, for a remark that fails only because of its place. */
  readonly misplaced: string | undefined;
  /** Its text, counted from its start, if its delimiters are not `<!--` and `-->`. */
  readonly inside: { readonly start: number; readonly end: number } | undefined;
  readonly start: number;
  readonly end: number;
}

/** A place after which students must see nothing. */
export interface ScannedKey {
  /**
   * The key mark; a key mark in a list, a quote or other text; a probable one; words that are the title of a key; a
   * remark that does not end in its block, or would be one but for its dashes; the end of one, in the text of its
   * block.
   */
  readonly role: 'key' | 'misplaced' | 'doubt' | 'title' | 'remark' | 'end';
  /** Whether it counts as one everywhere; otherwise only in a question or exercise. */
  readonly sure: boolean;
  /** Its top-level block: index of the opening token, and the index after the closing one. */
  readonly token: number;
  readonly close: number;
  readonly start: number;
  readonly end: number;
  /** Whether its block contains nothing else. */
  readonly whole: boolean;
  /** Whether a remark ends in its block after all. */
  readonly ends?: boolean;
  /** Whether a remark is in running text, where it is not a comment. */
  readonly inText?: boolean;
}

export interface ScannedDefinition {
  readonly label: string;
  /** Index of its opening token and of the closing one. */
  readonly token: number;
  readonly close: number;
  readonly start: number;
  readonly end: number;
}

export interface ScannedMarker {
  readonly label: string;
  /** Index of the inline token that contains it. */
  readonly token: number;
  /** Label of the innermost definition that contains it. */
  readonly within: string | undefined;
  readonly inHeading: boolean;
  /** Length in units, including the stand-in for the colon, if it begins a paragraph like a note without its colon. */
  readonly almostNote: number;
  readonly start: number;
  readonly end: number;
}

export interface ScannedLink {
  readonly href: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ScannedPicture {
  readonly src: string;
  readonly alt: string;
  readonly start: number;
  readonly end: number;
}

/** A block left as plain text because it is longer than the limit. */
export interface ScannedOverlong {
  readonly start: number;
  readonly end: number;
}

/**
 * Text that its author may have meant differently: HTML, which shows as written; a label with a blank in it; a marker
 * that GitHub reads as part of the bare address before it; and near misses of a heading, a hint, or a further paragraph
 * of a note.
 */
export interface ScannedMisreading {
  readonly kind: 'html' | 'label' | 'address' | 'heading' | 'alert' | 'paragraph';
  readonly start: number;
  readonly end: number;
}

/** Everything that later steps look for, each list in reading order. */
export interface Scanned {
  readonly headings: readonly ScannedHeading[];
  readonly comments: readonly ScannedComment[];
  readonly definitions: readonly ScannedDefinition[];
  readonly markers: readonly ScannedMarker[];
  readonly links: readonly ScannedLink[];
  readonly pictures: readonly ScannedPicture[];
  readonly overlong: readonly ScannedOverlong[];
}

/** The definition in `[label]: address`. */
export interface LinkDefinition {
  /** As markdown-it compares it. */
  readonly label: string;
  readonly href: string;
  readonly title: string;
}

/**
 * A stretch of a file that markdown-it reads the same with or without the rest of it. Offsets, lines and tokens count
 * from its beginning, so edits elsewhere do not affect it. Never changed after creation.
 */
export interface Chunk extends Scanned {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
  readonly linkDefinitions: readonly LinkDefinition[];
  readonly misread: readonly ScannedMisreading[];
  readonly keys: readonly ScannedKey[];
  /** The labels that its links looked up in the part's definitions. */
  readonly lookups: ReadonlySet<string>;
}

/**
 * Minimum lengths of chunks, in UTF-16 units, as far as the text allows them: where somebody types, and where a longer
 * text comes all at once.
 */
export interface ChunkSizes {
  readonly least: number;
  readonly most: number;
}

/** A chunk at its place in a part. */
export interface PlacedChunk extends Piece {
  readonly chunk: Chunk;
  /** Its index among the pieces. */
  readonly index: number;
  /** Lines and tokens of the part before it. */
  readonly line: number;
  readonly token: number;
}

/**
 * One Markdown file after markdown-it: its chunks and their contents, counted over the whole part. The lists are made
 * on demand. Never changed after creation: an edit makes a new part that shares the unchanged chunks.
 */
export interface ScannedPart extends Omit<Scanned, 'headings'>, Sliceable {
  readonly headings: readonly PlacedHeading[];
  /** What is known about the file apart from its text. */
  readonly file: Omit<SourceFile, 'text'>;
  readonly path: string;
  readonly text: string;
  readonly sizes: ChunkSizes;
  readonly lines: LineIndex;
  readonly chunks: readonly Chunk[];
  /** Start of each chunk. */
  readonly places: ChunkPlaces;
  /** All chunks at their places. */
  readonly pieces: readonly PlacedChunk[];
  readonly tokenCount: number;
  /** The front matter with its dashes; empty if there is none. */
  readonly head: string;
  /** Whether the text begins like front matter and no line ends it. */
  readonly headOpen: boolean;
  readonly linkTable: ReadonlyMap<string, LinkDefinition>;
  /** The chunk with an index, located. */
  piece(index: number): PlacedChunk;
  /** Index of the piece that contains an offset; of the last one for the end of the text. */
  pieceAt(offset: number): number;
  /** Index of the piece that contains a token. */
  pieceOf(token: number): number;
  /** Whether a marker, the label of a note, a heading with its mark or a link covers an offset. */
  mayName(offset: number): boolean;
}

/** The measurable parts of a chunk. */
export interface Measured {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
  readonly headings: readonly ScannedHeading[];
}

/** The starts of the chunks of a part, followed by its end: offsets, lines, tokens and headings. */
export class ChunkPlaces {
  readonly starts: readonly number[];
  readonly lines: readonly number[];
  readonly tokens: readonly number[];
  readonly headings: readonly number[];

  constructor(
    starts: readonly number[] = [0],
    lines: readonly number[] = [0],
    tokens: readonly number[] = [0],
    headings: readonly number[] = [0],
  ) {
    this.starts = starts;
    this.lines = lines;
    this.tokens = tokens;
    this.headings = headings;
  }

  /** Returns the places with other chunks in place of those from `first` up to, not including, `end`. */
  splice(first: number, end: number, fresh: readonly Measured[]): ChunkPlaces {
    return new ChunkPlaces(
      splice(this.starts, first, end, fresh, ({ text }) => text.length),
      splice(this.lines, first, end, fresh, ({ lines }) => lines.count - 1),
      splice(this.tokens, first, end, fresh, ({ tokens }) => tokens.length),
      splice(this.headings, first, end, fresh, ({ headings }) => headings.length),
    );
  }
}

/** Updates one list of places: places after the fresh chunks move by the difference in length. */
function splice(
  begins: readonly number[],
  first: number,
  end: number,
  fresh: readonly Measured[],
  size: (chunk: Measured) => number,
): readonly number[] {
  const own: number[] = [];
  let place = begins[first] as number;
  for (const chunk of fresh) {
    place += size(chunk);
    own.push(place);
  }
  const by = place - (begins[end] as number);
  if (own.length === end - first) {
    if (own.every((end, index) => end === begins[first + 1 + index])) return begins;
    // One copy is less for the collector than three.
    const places = begins.slice();
    for (let index = 0; index < own.length; index++) places[first + 1 + index] = own[index] as number;
    if (by !== 0)
      for (let index = end + 1; index < places.length; index++)
        places[index] = (places[index] as number) + by;
    return places;
  }
  const behind = begins.slice(end + 1);
  if (by !== 0)
    for (let index = 0; index < behind.length; index++) behind[index] = (behind[index] as number) + by;
  return begins.slice(0, first + 1).concat(own, behind);
}
