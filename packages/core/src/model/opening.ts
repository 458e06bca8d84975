import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** Longest id, in UTF-16 units: it stands in addresses, in names of files and in every line of the record. */
export const LONGEST_ID = 100;

/** A heading that opens a section, a question or an exercise of a known type: all of them but their text. */
export interface Opening {
  readonly kind: 'section' | 'question' | 'exercise';
  readonly id: string;
  /** Whether its author gave the id. */
  readonly named: boolean;
  readonly title: string;
  /** `undefined` for a section for which the author wrote none. */
  readonly mark: Mark | undefined;
  readonly headingSpan: Span;
}
