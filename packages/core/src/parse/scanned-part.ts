import type { Token } from 'markdown-it';
import type { SourceFile } from '../model/source-file.ts';
import type { LineIndex } from './line-index.ts';

export interface ScannedHeading {
  /** Index of its `heading_open` token. */
  readonly token: number;
  readonly level: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Index in `comments` of the comment directly under it, if there is one. */
  comment: number | undefined;
}

export interface ScannedComment {
  /** Index of its token; of the inline token that holds it where it stands in running text. */
  readonly token: number;
  /** On lines of its own: only then can it be a mark. */
  readonly alone: boolean;
  /** In a list, a quote, a note or running text. */
  readonly nested: boolean;
  readonly closed: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ScannedDefinition {
  readonly label: string;
  /** Index of its opening token and of the closing one. */
  readonly token: number;
  close: number;
  /** The definition that this one stands in. */
  readonly outer: ScannedDefinition | undefined;
  readonly start: number;
  end: number;
}

export interface ScannedMarker {
  readonly label: string;
  /** Index of the inline token that holds it. */
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

export interface ScannedLink {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

export interface ScannedPicture {
  readonly src: string;
  readonly alt: string;
  readonly start: number;
  readonly end: number;
}

/** One Markdown file after markdown-it: its tokens and all that later steps look for, in reading order. */
export interface ScannedPart {
  readonly file: SourceFile;
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
  /** First offset after the front matter. */
  readonly bodyStart: number;
  readonly headings: readonly ScannedHeading[];
  readonly comments: readonly ScannedComment[];
  readonly definitions: readonly ScannedDefinition[];
  readonly markers: readonly ScannedMarker[];
  readonly links: readonly ScannedLink[];
  readonly pictures: readonly ScannedPicture[];
  /** Blocks left as plain text because they are longer than the limit: start and end offsets. */
  readonly overlong: readonly (readonly [number, number])[];
}
