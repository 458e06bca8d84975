import type { Span } from './span.ts';

/** One attribute of a mark, as written. */
export interface MarkAttribute {
  readonly key: string;
  /** Empty for a bare key. */
  readonly value: string;
  readonly span: Span;
  /** The value without its quotes. */
  readonly valueSpan: Span;
}

/** An HTML comment that says what the heading above it opens, or that the key begins. */
export interface Mark {
  readonly name: string;
  readonly span: Span;
  readonly attributes: readonly MarkAttribute[];
}

/** The value of an attribute, or `undefined` where the mark has none. The first of several counts. */
export function markValue(mark: Mark, key: string): string | undefined {
  return mark.attributes.find((attribute) => attribute.key === key)?.value;
}
