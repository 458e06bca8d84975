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
  /** It has no mark, and is a key mark by its words: in a question or exercise the key begins with it. */
  readonly isKey: boolean;
}

/** A heading at its place in a part: its token and offsets count over the part. */
export interface PlacedHeading extends Omit<ScannedHeading, 'mark'> {
  readonly own: ScannedHeading;
  readonly piece: PlacedChunk;
}

export interface ScannedComment {
  /** Index of its token; of the inline token that holds it where it stands in running text. */
  readonly token: number;
  /** On lines of its own: only then can it be a mark. */
  readonly alone: boolean;
  /** In a list, a quote, a note or running text. */
  readonly nested: boolean;
  readonly closed: boolean;
  /** A mark directly under a heading, the key mark, or the author's own. */
  readonly role: 'mark' | 'key' | 'remark';
  /** Name of the mark that a remark was meant as, but for its place. */
  readonly misplaced: string | undefined;
  /** What stands in it, counted from its start, where other signs than `<!--` and `-->` hold it. */
  readonly inside: { readonly start: number; readonly end: number } | undefined;
  readonly start: number;
  readonly end: number;
}

/** A place behind which students must see nothing. */
export interface ScannedKey {
  /**
   * The key mark; the same in a list, a quote or other text; what was meant as one; words that are the title of a key;
   * a remark that does not end in its block, or is none but for its dashes; the end of one, in the text of its block.
   */
  readonly role: 'key' | 'misplaced' | 'doubt' | 'title' | 'remark' | 'end';
  /** Whether it is taken for one everywhere; else only in a question or exercise. */
  readonly sure: boolean;
  /** The block that holds it and stands in no other: index of its opening token, and after its closing one. */
  readonly token: number;
  readonly close: number;
  readonly start: number;
  readonly end: number;
  /** Whether its block holds nothing else. */
  readonly whole: boolean;
  /** Whether a remark ends in its block all the same. */
  readonly ends?: boolean;
  /** Whether a remark stands in running text, where it is no comment. */
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
  /** Index of the inline token that holds it. */
  readonly token: number;
  /** Label of the innermost definition that it stands in. */
  readonly within: string | undefined;
  readonly inHeading: boolean;
  /** Where it begins a paragraph as a note begins, but for the colon: how many units it has with what stands for that. */
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
 * Text that its author may have meant otherwise: HTML, which shows as it is written; a label with a blank in it; a marker
 * that GitHub takes for a part of the bare address before it; and what is nearly a heading, a hint, or a further paragraph
 * of a note.
 */
export interface ScannedMisreading {
  readonly kind: 'html' | 'label' | 'address' | 'heading' | 'alert' | 'paragraph';
  readonly start: number;
  readonly end: number;
}

/** All that later steps look for, each list in reading order. */
export interface Scanned {
  readonly headings: readonly ScannedHeading[];
  readonly comments: readonly ScannedComment[];
  readonly definitions: readonly ScannedDefinition[];
  readonly markers: readonly ScannedMarker[];
  readonly links: readonly ScannedLink[];
  readonly pictures: readonly ScannedPicture[];
  readonly overlong: readonly ScannedOverlong[];
}

/** What `[label]: address` defines. */
export interface LinkDefinition {
  /** As markdown-it compares it. */
  readonly label: string;
  readonly href: string;
  readonly title: string;
}

/**
 * A stretch of a file that markdown-it reads the same with or without the rest of it. Offsets, lines and tokens count
 * from its beginning, so that it stays as it is wherever the rest pushes it. Never changed after it was made.
 */
export interface Chunk extends Scanned {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
  readonly linkDefinitions: readonly LinkDefinition[];
  readonly misread: readonly ScannedMisreading[];
  readonly keys: readonly ScannedKey[];
  /** The labels for which its links were looked up in the part's definitions. */
  readonly lookups: ReadonlySet<string>;
}

/** A chunk at its place in a part. */
export interface PlacedChunk extends Piece {
  readonly chunk: Chunk;
  /** Its place among the pieces. */
  readonly index: number;
  /** Lines and tokens of the part before it. */
  readonly line: number;
  readonly token: number;
}

/**
 * One Markdown file after markdown-it: its chunks, and what they hold, counted over the whole part. The lists are made
 * when they are asked for. Never changed after it was made: an edit makes another one that shares the chunks it left.
 */
export interface ScannedPart extends Omit<Scanned, 'headings'>, Sliceable {
  readonly headings: readonly PlacedHeading[];
  /** What is known of the file beside its text. */
  readonly file: Omit<SourceFile, 'text'>;
  readonly path: string;
  readonly text: string;
  /** Length that a chunk has at least where its text allows it. */
  readonly least: number;
  readonly lines: LineIndex;
  readonly chunks: readonly Chunk[];
  /** Where each chunk begins. */
  readonly places: ChunkPlaces;
  /** All chunks at their places. */
  readonly pieces: readonly PlacedChunk[];
  readonly tokenCount: number;
  /** The front matter with its dashes; empty where there is none. */
  readonly head: string;
  /** The text begins as a front matter does, and no line ends it. */
  readonly headOpen: boolean;
  readonly linkTable: ReadonlyMap<string, LinkDefinition>;
  /** The chunk of an index at its place. */
  piece(index: number): PlacedChunk;
  /** Index of the piece that holds an offset; of the last one for the end of the text. */
  pieceAt(offset: number): number;
  /** Index of the piece that holds a token. */
  pieceOf(token: number): number;
}

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
