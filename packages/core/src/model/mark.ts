import type { Span } from './span.ts';

/** One attribute of a mark, as written. */
export interface MarkAttribute {
  /** The intended key; the parser understands misspellings. */
  readonly key: string;
  /** The key as written. */
  readonly written: string;
  /** Empty for a bare key. */
  readonly value: string;
  readonly span: Span;
  /** The value without its quotes. */
  readonly valueSpan: Span;
}

/** An HTML comment that declares what the heading above it opens, or that the key begins. */
export interface Mark {
  /** The intended name. */
  readonly name: string;
  /** The place of the name as written. */
  readonly nameSpan: Span;
  /** The correct spelling, if it uses other characters: a dash for two hyphens, a colon for `=`. */
  readonly better: string | undefined;
  readonly span: Span;
  readonly attributes: readonly MarkAttribute[];
}

/** Returns the value of an attribute, or `undefined` if the mark has none. The first of several counts. */
export function markValue(mark: Mark, key: string): string | undefined {
  return mark.attributes.find((attribute) => attribute.key === key)?.value;
}
