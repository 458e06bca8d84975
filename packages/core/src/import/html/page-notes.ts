import type { HtmlElement } from './parse-html.ts';

/** The notes of a page: which elements are markers, and which contain the text of notes. */
export interface HtmlNotes {
  /** Labels of each marker element. */
  readonly markers: ReadonlyMap<HtmlElement, string>;
  /** The element of each note, by label, in the order of the first marker. */
  readonly notes: ReadonlyMap<string, HtmlElement>;
  /** Ids of the markers: links to them lead back from a note. */
  readonly backIds: ReadonlySet<string>;
  /** Markers that are words of the text: they stay, and the marker follows them. */
  readonly words: ReadonlySet<HtmlElement>;
  /** Further paragraphs of a note, which follow its element. */
  readonly continued: ReadonlyMap<HtmlElement, readonly HtmlElement[]>;
}

/** A text without notes. */
export const noNotes: HtmlNotes = {
  markers: new Map(),
  notes: new Map(),
  backIds: new Set(),
  words: new Set(),
  continued: new Map(),
};
