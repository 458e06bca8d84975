import type { HtmlNotes } from './page-notes.ts';
import type { HtmlElement } from './parse-html.ts';

/** What the conversion of a page needs to know beside the element in hand. */
export interface HtmlContext {
  readonly notes: HtmlNotes;
  /** Elements that hold notes, and everything around one. */
  readonly noteHolders: ReadonlySet<HtmlElement>;
  /** The marker of a note, where it is cited. */
  marker(label: string, element: HtmlElement): string;
  /** Whether a paragraph is the title of the document, above all its headings. */
  isTitle(element: HtmlElement): boolean;
  /** Whether an element is no part of the text: it is hidden, leads back from a note, or belongs to the site. */
  isDropped(element: HtmlElement): boolean;
  /** The address of a link as Markdown writes it; `undefined` where the link becomes plain text. */
  link(element: HtmlElement): string | undefined;
  /** A picture as Markdown, or what stands in its place. */
  picture(element: HtmlElement): string;
  /** Notes something to look at; gives the pin. */
  joinedCells(element: HtmlElement): string;
}
