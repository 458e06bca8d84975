import type { Chunk, PlacedChunk, ScannedPart } from '../markdown/chunk/chunk.ts';
import type { Lookup } from '../model/lookup.ts';
import { labelKey, type Marker, type Note } from '../model/note.ts';
import { firstIndex } from '../text/first-index.ts';
import { chunkLabels } from './chunk-index.ts';
import type { LazyElements } from './lazy-elements.ts';

/** Finds elements in the chunks of a lesson. */
export class LessonLookup implements Lookup {
  readonly #elements: LazyElements;

  constructor(elements: LazyElements) {
    this.#elements = elements;
  }

  markerAt(file: string, offset: number): Marker | undefined {
    const piece = this.#pieceAt(file, offset);
    const scanned = piece?.chunk.markers[lastBegun(piece, piece.chunk.markers, offset)];
    return piece && scanned && covers(piece, scanned, offset)
      ? this.#elements.marker(piece, scanned)
      : undefined;
  }

  noteAt(file: string, offset: number): { note: Note; counts: boolean } | undefined {
    const piece = this.#pieceAt(file, offset);
    const index = piece ? lastBegun(piece, piece.chunk.definitions, offset) : -1;
    const { label, start } = piece?.chunk.definitions[index] ?? { label: '', start: 0 };
    if (!piece || index < 0 || !covers(piece, { start, end: start + label.length + BRACKETS }, offset))
      return undefined;
    const [note, first] = this.#elements.noteIn(piece, index);
    return { note, counts: first === undefined };
  }

  note(key: string): Note | undefined {
    return this.#elements.note(key);
  }

  defines(key: string): boolean {
    return this.#elements.defines(key);
  }

  markersOf(key: string): readonly Marker[] {
    return this.#elements.markersOf(key);
  }

  citations(key: string): number {
    return this.#elements.citations(key);
  }

  isNamed(key: string): boolean {
    return this.#elements.index.users(key).naming.length > 0;
  }

  keys(): Iterable<string> {
    return this.#elements.index.keys();
  }

  *citedKeys(): Iterable<string> {
    const seen = new Set<string>();
    for (const { chunks } of this.#elements.text.parts)
      for (const chunk of chunks) {
        if (chunk.markers.length === 0) continue;
        for (const key of chunkLabels(chunk).markers.keys()) {
          if (seen.has(key)) continue;
          seen.add(key);
          yield key;
        }
      }
  }

  lostKeys(): Iterable<string> {
    const { lost } = this.#elements.index;
    return lost.size === 0 ? [] : [...this.citedKeys()].filter((key) => lost.has(key));
  }

  onlyNamed(): Iterable<string> {
    const { index, text } = this.#elements;
    const labels = new Map<string, string>();
    for (const { chunks } of text.parts)
      for (const chunk of chunks)
        for (const label of chunk.headings.length > 0 ? chunkLabels(chunk).named : []) {
          const key = labelKey(label);
          const { defining, citing } = index.users(key);
          if (defining.length + citing.length === 0 && !labels.has(key)) labels.set(key, label);
        }
    return labels.values();
  }

  *markersBefore(file: string, offset: number): Iterable<Marker> {
    const { parts } = this.#elements.text;
    const own = parts.findIndex(({ path }) => path === file);
    for (let at = own; at >= 0; at--) {
      const part = parts[at] as ScannedPart;
      const last = at === own ? part.pieceAt(offset) : part.chunks.length - 1;
      for (let index = last; index >= 0; index--) {
        const { markers } = part.chunks[index] ?? { markers: [] };
        for (let i = markers.length - 1; i >= 0; i--) {
          const marker = this.#elements.marker(part.piece(index), markers[i] as Chunk['markers'][number]);
          if (at !== own || marker.span.start < offset) yield marker;
        }
      }
    }
  }

  *markersFrom(file: string, offset: number): Iterable<Marker> {
    const part = this.#part(file);
    for (let index = part?.pieceAt(offset) ?? 0; part && index < part.chunks.length; index++)
      for (const scanned of part.chunks[index]?.markers ?? []) {
        const marker = this.#elements.marker(part.piece(index), scanned);
        if (marker.span.start >= offset) yield marker;
      }
  }

  *notesIn(file: string): Iterable<Note> {
    const part = this.#part(file);
    for (let index = 0; part && index < part.chunks.length; index++)
      for (const { note, counts } of this.#notesOf(part, index)) if (counts) yield note;
  }

  *notesBackwards(file: string): Iterable<Note> {
    const part = this.#part(file);
    for (let index = (part?.chunks.length ?? 0) - 1; part && index >= 0; index--)
      for (const { note, counts } of this.#notesOf(part, index).reverse()) if (counts) yield note;
  }

  #notesOf(part: ScannedPart, index: number): { note: Note; counts: boolean }[] {
    if (part.chunks[index]?.definitions.length === 0) return [];
    return this.#elements
      .notesIn(part.piece(index))
      .map(([note, first]) => ({ note, counts: first === undefined }));
  }

  #part(file: string): ScannedPart | undefined {
    return this.#elements.text.parts.find(({ path }) => path === file);
  }

  #pieceAt(file: string, offset: number): PlacedChunk | undefined {
    const part = this.#part(file);
    return part && part.chunks.length > 0 ? part.piece(part.pieceAt(offset)) : undefined;
  }
}

/** Units of `[^` and `]:`. */
const BRACKETS = 4;

/** Index of the last element of a piece that begins at an offset or before; -1 if there is none. Logarithmic. */
function lastBegun(
  { start: from }: PlacedChunk,
  list: readonly { readonly start: number }[],
  offset: number,
): number {
  return firstIndex(list, ({ start }) => from + start > offset) - 1;
}

function covers(
  { start: from }: PlacedChunk,
  { start, end }: { readonly start: number; readonly end: number },
  offset: number,
): boolean {
  return from + start <= offset && offset < from + end;
}
