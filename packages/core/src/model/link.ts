import type { Span } from './span.ts';

/** A link, as written. */
export interface Link {
  readonly href: string;
  readonly span: Span;
}

/** A picture, as written. */
export interface Picture {
  readonly src: string;
  /** Empty where the author gave no alternative text. */
  readonly alt: string;
  readonly span: Span;
}
