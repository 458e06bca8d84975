import type { Prose } from './block.ts';
import type { Span } from './span.ts';

/** The element that contains a marker. */
export interface Holder {
  readonly kind: 'introduction' | 'section' | 'note' | 'question' | 'exercise' | 'part';
  /** Id of the section, question or exercise, label of the note, or path of the part. */
  readonly id: string;
}

/** A footnote marker `[^93]` in running text. */
export interface Marker {
  readonly label: string;
  readonly span: Span;
  readonly holder: Holder;
  /** Its position among the markers of the same note, from 1. */
  readonly occurrence: number;
  /** The note that it cites; `undefined` if the author wrote none. */
  readonly note: Note | undefined;
  /** Whether it is in a heading, where GitHub and outlines show it badly. */
  readonly inHeading: boolean;
}

/** A footnote `[^93]: …`. */
export interface Note {
  readonly label: string;
  /** The text of the marker for readers: the label if it is a number, else the note's position among the named ones. */
  readonly display: string;
  /** From `[^` to the end of the last paragraph. */
  readonly span: Span;
  readonly labelSpan: Span;
  readonly body: Prose;
  /** Whether it has no text: cheaper than to look at its body. */
  readonly isEmpty: boolean;
  /** The beginning of its text, on one line, without Markdown syntax. */
  readonly beginning: string;
  /** Every marker that cites it, in reading order. */
  readonly markers: readonly Marker[];
  /** Whether students must not see it before the key: only keys cite it, or part of a key may be in it. */
  readonly withheld: boolean;
}

/** Labels are case-insensitive, as on GitHub: upper case first unfolds ß and the final sigma (Unicode, 3.13). */
export function labelKey(label: string): string {
  return label.toUpperCase().toLowerCase();
}
