import type { Span } from './span.ts';

/** One Markdown file of a lesson. */
export interface Part {
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}
