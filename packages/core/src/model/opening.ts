import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** Longest id, in UTF-16 units: it is used in addresses, in file names and in every line of the record. */
export const LONGEST_ID = 100;

/** A heading that opens a section, a question or an exercise of a known type, without the text. */
export interface Opening {
  readonly kind: 'section' | 'question' | 'exercise';
  readonly id: string;
  /** Whether the author gave the id. */
  readonly named: boolean;
  readonly title: string;
  /** `undefined` for a section if the author wrote none. */
  readonly mark: Mark | undefined;
  readonly headingSpan: Span;
}
