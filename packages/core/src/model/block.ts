import type { Token } from 'markdown-it';
import type { LineIndex } from './line-index.ts';
import type { Span } from './span.ts';

/** The kind of a block, as a reader sees it. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quote'
  | 'table'
  | 'code'
  | 'rule'
  | 'html'
  | 'cell';

/** A stretch of a file that was parsed on its own. The lines and offsets of its tokens count from its beginning. */
export interface Piece {
  readonly file: string;
  /** Offset of its first unit in the file. */
  readonly start: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly tokens: readonly Token[];
}

/**
 * One block of Markdown: a view of the tokens of its piece of the file. The model never copies text, and rendering
 * needs no second parse.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly piece: Piece;
  /** All tokens of the piece; the block covers `from` up to, not including, `to`. */
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Number of a paragraph of the passage, from 1 over the whole lesson, for a class to cite. */
  readonly paragraph?: number;
}

/** A run of blocks: the text of a note, of a prompt, of a key. */
export type Prose = readonly Block[];
