import type { LineIndex } from '../parse/line-index.ts';
import type { Span } from './span.ts';

/** One file of a lesson. Its text lies in pieces and is put together when it is asked for; its lines need it not. */
export interface Part {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly span: Span;
}
