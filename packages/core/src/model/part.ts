import type { LineIndex } from './line-index.ts';
import type { Sliceable } from './sliceable.ts';
import type { Span } from './span.ts';

/** One file of a lesson. Its text lies in pieces and is put together when it is asked for; its lines and stretches need it not. */
export interface Part extends Sliceable {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly span: Span;
}
