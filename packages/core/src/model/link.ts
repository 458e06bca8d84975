import type { Span } from './span.ts';

/** A link, as written. */
export interface Link {
  readonly href: string;
  /** The words that are clicked, without markup; empty where a picture without text stands for them. */
  readonly text: string;
  readonly span: Span;
}

/** A picture, as written. */
export interface Picture {
  readonly src: string;
  /** Empty where the author gave no alternative text. */
  readonly alt: string;
  readonly span: Span;
}
