import type { Chunk, PlacedChunk, ScannedDefinition, ScannedMarker } from '../markdown/chunk/chunk.ts';
import { isPrintedLabel } from '../markdown/printed-label.ts';
import type { Exercise } from '../model/exercise.ts';
import { isKeyless } from '../model/front-matter.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Holder, Marker, Note } from '../model/note.ts';
import { labelKey } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { lazy } from '../text/lazy.ts';
import type { Steps } from '../turns/in-turns.ts';
import { type ChunkIndex, chunkLabels } from './chunk-index.ts';
import { itemOfEntry } from './item-of-entry.ts';
import type { LessonText } from './lesson-text.ts';
import type { LessonEntry, PartOutline } from './outline/lesson-outline.ts';
import { readSection } from './read-section.ts';
import { TextNote } from './text-note.ts';

/**
 * A place that moves with the chunk in which it begins; without a chunk, its offsets count from the file's beginning.
 */
export interface ChunkSpan extends Span {
  readonly chunk: Chunk | undefined;
}

/** An element under a heading, and the problems of its mark and text. */
export interface ReadEntry {
  /** `undefined` for an exercise of an unknown type. */
  readonly element: Section | Question | Exercise | undefined;
  readonly problems: readonly Problem[];
}

/** A lesson at one moment, for reading single elements when the whole lesson would be too much. */
export class LazyElements {
  readonly text: LessonText;
  readonly lesson: () => Lesson;
  readonly #index: ChunkIndex;
  readonly #parts: ReadonlyMap<string, PartOutline>;
  readonly #notes = new Map<string, Note | undefined>();
  readonly #markers = new Map<ScannedMarker, Marker>();
  readonly #entries = new Map<LessonEntry, ReadEntry>();

  constructor(text: LessonText, lesson: () => Lesson, index: ChunkIndex) {
    this.text = text;
    this.lesson = lesson;
    this.#index = index;
    this.#parts = new Map(text.outlined.map((outlined) => [outlined.part.path, outlined]));
  }

  /** Where the chunks of this lesson are. */
  get index(): ChunkIndex {
    return this.#index.at(this.text);
  }

  /** Moves the index here in steps; otherwise the first question does. */
  prepare(): Steps<void> {
    return this.#index.moveTo(this.text);
  }

  placeOf({ file, start, end }: Span): ChunkSpan {
    const part = this.#parts.get(file)?.part;
    if (!part || part.chunks.length === 0) return { file, start, end, chunk: undefined };
    const piece = part.piece(part.pieceAt(start));
    return { file, start: start - piece.start, end: end - piece.start, chunk: piece.chunk };
  }

  spanOf({ file, start, end, chunk }: ChunkSpan): Span {
    const from = chunk ? (this.index.pieceOf(chunk)?.start ?? 0) : 0;
    return { file, start: from + start, end: from + end };
  }

  /** The valid note for the key of a label. */
  note(key: string): Note | undefined {
    if (this.#notes.has(key)) return this.#notes.get(key);
    const [piece] = this.index.inOrder(this.index.users(key).defining);
    const definition = piece && chunkLabels(piece.chunk).definitions.get(key);
    const note = piece && definition && new CitedNote(piece, definition, this, true);
    this.#notes.set(key, note);
    return note;
  }

  /** Whether there is a note for the key of a label. */
  defines(key: string): boolean {
    return this.index.users(key).defining.length > 0;
  }

  /** The start of a near miss of the note for the key of a label, if there is no other. */
  almostNote(key: string): Span | undefined {
    const { defining, citing } = this.index.users(key);
    if (defining.length > 0) return undefined;
    const piece = this.index.inOrder(citing.filter((chunk) => chunkLabels(chunk).almostNotes.has(key)))[0];
    const marker = piece && chunkLabels(piece.chunk).almostNotes.get(key);
    if (!piece || !marker) return undefined;
    const start = piece.start + marker.start;
    return { file: piece.file, start, end: start + marker.almostNote };
  }

  /** The notes that a piece defines, each with the valid one if that is another. */
  notesIn(piece: PlacedChunk): [note: Note, first: Note | undefined][] {
    return piece.chunk.definitions.map((_, index) => this.noteIn(piece, index));
  }

  /** One of them, by its index among the definitions of the piece. */
  noteIn(piece: PlacedChunk, index: number): [note: Note, first: Note | undefined] {
    const definition = piece.chunk.definitions[index] as ScannedDefinition;
    const first = this.note(labelKey(definition.label));
    const counts = first?.span.file === piece.file && first.span.start === piece.start + definition.start;
    return first && counts ? [first, undefined] : [new CitedNote(piece, definition, this, false), first];
  }

  marker(piece: PlacedChunk, scanned: ScannedMarker): Marker {
    const known = this.#markers.get(scanned);
    if (known) return known;
    const marker = new CitingMarker(piece, scanned, this);
    this.#markers.set(scanned, marker);
    return marker;
  }

  /** How many markers cite the key of a label. */
  citations(key: string): number {
    let count = 0;
    for (const chunk of this.index.users(key).citing)
      count += chunkLabels(chunk).markers.get(key)?.length ?? 0;
    return count;
  }

  /** The markers that cite the key of a label, in reading order. */
  markersOf(key: string): Marker[] {
    const markers: Marker[] = [];
    for (const piece of this.index.inOrder(this.index.users(key).citing))
      for (const scanned of chunkLabels(piece.chunk).markers.get(key) ?? [])
        markers.push(this.marker(piece, scanned));
    return markers;
  }

  read(entry: LessonEntry): ReadEntry {
    const known = this.#entries.get(entry);
    if (known) return known;
    const read = entry.kind === 'section' ? readSectionOf(entry) : this.#item(entry);
    this.#entries.set(entry, read);
    return read;
  }

  #item(entry: LessonEntry): ReadEntry {
    const { item, problems } = itemOfEntry(entry, isKeyless(this.text.frontMatter.fields));
    return { element: item, problems };
  }

  /** The element that contains a marker of a piece. */
  holderOf({ file, index }: PlacedChunk, { within, token }: ScannedMarker): Holder {
    if (within !== undefined) return { kind: 'note', id: within };
    return (this.#parts.get(file) as PartOutline).holderAt(index, token);
  }

  /** The number of the note for the key of a label that is a word. */
  displayOf(key: string): string | undefined {
    return this.#displays().get(key);
  }

  /** The numbers of the notes whose labels are words, as `numberNamedNotes` gives them, by the keys of the labels. */
  readonly #displays = lazy(() => {
    const displays = new Map<string, string>();
    let next = 1;
    const number = (key: string): void => {
      if (displays.has(key) || NUMBER.test(key)) return;
      const note = this.note(key);
      if (!note || isPrintedLabel(note.label)) return;
      while (this.defines(String(next))) next++;
      displays.set(key, String(next++));
    };
    const chunks = this.text.parts.flatMap((part) => part.chunks);
    for (const list of ['markers', 'definitions'] as const)
      for (const chunk of chunks)
        if (chunk[list].length > 0) for (const key of chunkLabels(chunk)[list].keys()) number(key);
    return displays;
  });
}

/** A label that is its own display. */
const NUMBER = /^\d+$/;

function readSectionOf(entry: LessonEntry): ReadEntry {
  const problems: Problem[] = [];
  const element = readSection(entry, (...problem) => problems.push(problem));
  return { element, problems };
}

/** A note whose fields are read on demand. Plain fields, and no functions: a lesson has thousands. */
class CitedNote extends TextNote {
  readonly #elements: LazyElements;
  /** Whether it counts for its label; nothing cites a further one. */
  readonly #counts: boolean;
  #markers: readonly Marker[] | undefined;

  constructor(piece: PlacedChunk, definition: ScannedDefinition, elements: LazyElements, counts: boolean) {
    super(piece, definition);
    this.#elements = elements;
    this.#counts = counts;
  }

  get markers(): readonly Marker[] {
    this.#markers ??= this.#counts ? this.#elements.markersOf(labelKey(this.label)) : [];
    return this.#markers;
  }

  get display(): string {
    const isWord = this.#counts && !isPrintedLabel(this.label);
    return (isWord ? this.#elements.displayOf(labelKey(this.label)) : undefined) ?? this.label;
  }

  get withheld(): boolean {
    return this.#listed()?.withheld ?? true;
  }

  /** The same note in the list of the lesson. */
  #listed(): Note | undefined {
    const lesson = this.#elements.lesson();
    if (this.#counts) return lesson.notes.find(({ label }) => labelKey(label) === labelKey(this.label));
    const { file, start } = this.span;
    return lesson.duplicateNotes.find(({ span }) => span.file === file && span.start === start);
  }
}

/** The same for a marker. */
class CitingMarker implements Marker {
  readonly label: string;
  readonly span: Span;
  readonly inHeading: boolean;
  readonly #piece: PlacedChunk;
  readonly #scanned: ScannedMarker;
  readonly #elements: LazyElements;

  constructor(piece: PlacedChunk, scanned: ScannedMarker, elements: LazyElements) {
    this.label = scanned.label;
    this.span = { file: piece.file, start: piece.start + scanned.start, end: piece.start + scanned.end };
    this.inHeading = scanned.inHeading;
    this.#piece = piece;
    this.#scanned = scanned;
    this.#elements = elements;
  }

  get note(): Note | undefined {
    return this.#elements.note(labelKey(this.label));
  }

  get holder(): Holder {
    return this.#elements.holderOf(this.#piece, this.#scanned);
  }

  get occurrence(): number {
    return (this.note?.markers.indexOf(this) ?? 0) + 1;
  }
}
