import type { Span } from './span.ts';

/** One attribute of a mark, as written. */
export interface MarkAttribute {
  /** The key that is meant; the parser understands one that is misspelt. */
  readonly key: string;
  /** The key as it stands. */
  readonly written: string;
  /** Empty for a bare key. */
  readonly value: string;
  readonly span: Span;
  /** The value without its quotes. */
  readonly valueSpan: Span;
}

/** An HTML comment that says what the heading above it opens, or that the key begins. */
export interface Mark {
  /** The name that is meant. */
  readonly name: string;
  /** Where the name stands, as it is written. */
  readonly nameSpan: Span;
  /** What it should be written as, where its signs are other ones: a dash for two hyphens, a colon for `=`. */
  readonly better: string | undefined;
  readonly span: Span;
  readonly attributes: readonly MarkAttribute[];
}

/** The value of an attribute, or `undefined` where the mark has none. The first of several counts. */
export function markValue(mark: Mark, key: string): string | undefined {
  return mark.attributes.find((attribute) => attribute.key === key)?.value;
}
