import type { Token } from 'markdown-it';
import type { Span } from './span.ts';

/** What a block is to a reader. */
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

/**
 * One block of Markdown: a view on the tokens of its file, so that the model never copies text and rendering needs no
 * second parse.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** All tokens of the file; the block is those from `from` up to, not including, `to`. */
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** Number of a paragraph of the passage, from 1 over the whole lesson, so that a class can cite it. */
  readonly paragraph?: number;
}

/** A run of blocks: the text of a note, of a prompt, of a key. */
export type Prose = readonly Block[];
