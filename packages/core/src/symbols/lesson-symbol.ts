import type { Note } from '../model/note.ts';
import type { Opening } from '../model/opening.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';

/**
 * Something that other places of a lesson name: a note by its label, the rest by their ids. Where the lesson does not
 * have what is named, there is no element.
 */
export type LessonSymbol = { readonly name: string; readonly mentions: readonly Mention[] } & (
  | { readonly kind: 'note'; readonly element: Note | undefined }
  | { readonly kind: Opening['kind']; readonly element: Opening | undefined }
  | { readonly kind: 'entry'; readonly element: Entry | undefined }
);

/** How a place names a symbol: it defines it, cites it in the text, names it in a mark, in a link, or in reference.yaml. */
export type MentionRole = 'definition' | 'marker' | 'mark' | 'link' | 'reference';

/** A place that names a symbol. */
export interface Mention {
  readonly symbol: LessonSymbol;
  readonly role: MentionRole;
  /** What a person points at: a marker with its brackets, else the name. */
  readonly span: Span;
  /** The name alone: what a rename replaces. */
  readonly nameSpan: Span;
}

/** Where the thing itself stands: its text for a note, its heading, its entry. */
export function symbolSpan({ kind, element }: LessonSymbol): Span | undefined {
  if (!element) return undefined;
  return kind === 'note' || kind === 'entry' ? element.span : element.headingSpan;
}
