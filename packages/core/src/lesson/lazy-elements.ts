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
    const note = piece && definition && this.#readFirst(piece, definition, key);
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
    return first && counts ? [first, undefined] : [this.#readFurther(piece, definition), first];
  }

  marker(piece: PlacedChunk, scanned: ScannedMarker): Marker {
    const known = this.#markers.get(scanned);
    if (known) return known;
    const key = labelKey(scanned.label);
    const marker = new CitingMarker(piece, scanned, {
      note: () => this.note(key),
      holder: () => this.#holderOf(piece, scanned),
    });
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
    return this.index
      .inOrder(this.index.users(key).citing)
      .flatMap((piece) =>
        (chunkLabels(piece.chunk).markers.get(key) ?? []).map((scanned) => this.marker(piece, scanned)),
      );
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

  #holderOf({ file, index }: PlacedChunk, { within, token }: ScannedMarker): Holder {
    if (within !== undefined) return { kind: 'note', id: within };
    return (this.#parts.get(file) as PartOutline).holderAt(index, token);
  }

  /** The note that counts for a label. */
  #readFirst(piece: PlacedChunk, definition: ScannedDefinition, key: string): Note {
    return new CitedNote(piece, definition, {
      markers: () => this.markersOf(key),
      display: () =>
        (isPrintedLabel(definition.label) ? undefined : this.#displays().get(key)) ?? definition.label,
      listed: () => this.lesson().notes.find(({ label }) => labelKey(label) === key),
    });
  }

  /** A further note of the label, which nothing cites. */
  #readFurther(piece: PlacedChunk, definition: ScannedDefinition): Note {
    const start = piece.start + definition.start;
    return new CitedNote(piece, definition, {
      markers: () => [],
      display: () => definition.label,
      listed: () =>
        this.lesson().duplicateNotes.find(({ span }) => span.file === piece.file && span.start === start),
    });
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

/** What a note is asked beyond its text. */
interface FarFields {
  readonly markers: () => readonly Marker[];
  readonly display: () => string;
  readonly listed: () => Note | undefined;
}

function readSectionOf(entry: LessonEntry): ReadEntry {
  const problems: Problem[] = [];
  const element = readSection(entry, (...problem) => problems.push(problem));
  return { element, problems };
}

/** A note whose fields are read on demand. */
class CitedNote extends TextNote {
  readonly #far: FarFields;
  #markers: readonly Marker[] | undefined;

  constructor(piece: PlacedChunk, definition: ScannedDefinition, far: FarFields) {
    super(piece, definition);
    this.#far = far;
  }

  get markers(): readonly Marker[] {
    this.#markers ??= this.#far.markers();
    return this.#markers;
  }

  get display(): string {
    return this.#far.display();
  }

  get withheld(): boolean {
    return this.#far.listed()?.withheld ?? true;
  }
}

/** The same for a marker. */
class CitingMarker implements Marker {
  readonly label: string;
  readonly span: Span;
  readonly inHeading: boolean;
  readonly #far: { readonly note: () => Note | undefined; readonly holder: () => Holder };

  constructor(
    piece: PlacedChunk,
    { label, start, end, inHeading }: ScannedMarker,
    far: { readonly note: () => Note | undefined; readonly holder: () => Holder },
  ) {
    this.label = label;
    this.span = { file: piece.file, start: piece.start + start, end: piece.start + end };
    this.inHeading = inHeading;
    this.#far = far;
  }

  get note(): Note | undefined {
    return this.#far.note();
  }

  get holder(): Holder {
    return this.#far.holder();
  }

  get occurrence(): number {
    return (this.note?.markers.indexOf(this) ?? 0) + 1;
  }
}
