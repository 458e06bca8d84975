import type { Span } from './span.ts';

/** A link, as written. */
export interface Link {
  readonly href: string;
  /** The link text, without markup; empty for a picture without text. */
  readonly text: string;
  readonly span: Span;
}

/** A picture, as written. */
export interface Picture {
  readonly src: string;
  /** Empty if the author gave no alternative text. */
  readonly alt: string;
  readonly span: Span;
}
