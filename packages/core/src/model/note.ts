import type { Prose } from './block.ts';
import type { Span } from './span.ts';

/** What holds a marker. */
export interface Holder {
  readonly kind: 'introduction' | 'section' | 'note' | 'question' | 'exercise' | 'part';
  /** Id of the section, question or exercise, label of the note, path of the part. */
  readonly id: string;
}

/** A footnote marker `[^93]` in running text. */
export interface Marker {
  readonly label: string;
  readonly span: Span;
  readonly holder: Holder;
  /** Its place among the markers of the same note, from 1. */
  readonly occurrence: number;
  /** The note that it cites; `undefined` where the author wrote none. */
  readonly note: Note | undefined;
  /** It stands in a heading, where GitHub and outlines show it badly. */
  readonly inHeading: boolean;
}

/** A footnote `[^93]: …`. */
export interface Note {
  readonly label: string;
  /** What a reader sees at the marker: the label if it is a number, else the note's place among the named ones. */
  readonly display: string;
  /** From `[^` to the end of the last paragraph. */
  readonly span: Span;
  readonly labelSpan: Span;
  readonly body: Prose;
  /** How its text begins, on one line, without the signs of Markdown. */
  readonly beginning: string;
  /** Every marker that cites it, in reading order. */
  readonly markers: readonly Marker[];
  /** Whether students must not see it before they see the key: only keys cite it, or a key may have got into it. */
  readonly withheld: boolean;
}

/** Labels match without regard to case, as on GitHub: upper case first unfolds ß and the final sigma (Unicode, 3.13). */
export function labelKey(label: string): string {
  return label.toUpperCase().toLowerCase();
}
