import type { HtmlNotes } from './page-notes.ts';
import type { HtmlElement } from './parse-html.ts';

/** What the conversion of a page needs to know in addition to the current element. */
export interface HtmlContext {
  readonly notes: HtmlNotes;
  /** Elements that contain notes, and everything around one. */
  readonly noteHolders: ReadonlySet<HtmlElement>;
  /** The marker of a note, at its citation. */
  marker(label: string, element: HtmlElement): string;
  /** Whether a paragraph is the document title, above all headings. */
  isTitle(element: HtmlElement): boolean;
  /** Whether an element is not part of the text: it is hidden, leads back from a note, or belongs to the site. */
  isDropped(element: HtmlElement): boolean;
  /** The address of a link for Markdown; `undefined` if the link becomes plain text. */
  link(element: HtmlElement): string | undefined;
  /** A picture as Markdown, or its replacement. */
  picture(element: HtmlElement): string;
  /** Reports something to review; returns the pin. */
  joinedCells(element: HtmlElement): string;
}
