import type { Marker, Note } from './note.ts';

/**
 * Finds notes and markers of a lesson one by one, at the cost of those alone, whereas the lists of the lesson cost the
 * whole of it. What it returns is equal to the elements of the lists, but not identical.
 */
export interface Lookup {
  /** Returns the marker that covers an offset of a part. */
  markerAt(file: string, offset: number): Marker | undefined;
  /** Returns the note whose label covers an offset, with its brackets and colon; `counts` unless another has the label. */
  noteAt(file: string, offset: number): { readonly note: Note; readonly counts: boolean } | undefined;
  /** Returns the note that counts for the key of a label. */
  note(key: string): Note | undefined;
  /** Whether there is a note for the key of a label. */
  defines(key: string): boolean;
  /** Returns the markers that cite the key of a label, in reading order. */
  markersOf(key: string): readonly Marker[];
  /** Returns their number. */
  citations(key: string): number;
  /** Whether a mark of a question or an exercise names the key of a label. */
  isNamed(key: string): boolean;
  /** The keys of all labels that notes have, markers cite, or marks name, in no order. */
  keys(): Iterable<string>;
  /** The keys of the labels that markers cite, in the order of their first markers. */
  citedKeys(): Iterable<string>;
  /** Does the same for those that no note has. */
  lostKeys(): Iterable<string>;
  /** The labels that only marks name, in reading order. */
  onlyNamed(): Iterable<string>;
  /** The markers that begin before an offset of a part, the nearest first, and then those of earlier parts. */
  markersBefore(file: string, offset: number): Iterable<Marker>;
  /** The markers of a part from an offset on. */
  markersFrom(file: string, offset: number): Iterable<Marker>;
  /** The notes of a part that count, in the order of their definitions. */
  notesIn(file: string): Iterable<Note>;
  /** The same, the last one first. */
  notesBackwards(file: string): Iterable<Note>;
}
