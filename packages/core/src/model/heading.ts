import type { Span } from './span.ts';

/** A heading outside lists, quotes and notes. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** Its words, without markup. */
  readonly title: string;
  readonly span: Span;
}
