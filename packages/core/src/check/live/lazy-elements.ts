import type { LessonText } from '../../lesson/lesson-text.ts';
import type { LessonEntry, PartOutline } from '../../lesson/outline/lesson-outline.ts';
import { readExercise, readQuestion } from '../../lesson/read-item.ts';
import { readSection } from '../../lesson/read-section.ts';
import { TextNote } from '../../lesson/text-note.ts';
import type { Chunk, PlacedChunk, ScannedDefinition, ScannedMarker } from '../../markdown/chunk/chunk.ts';
import type { Exercise } from '../../model/exercise.ts';
import { isKeyless } from '../../model/front-matter.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Holder, Marker, Note } from '../../model/note.ts';
import { labelKey } from '../../model/note.ts';
import type { Problem, ReportProblem } from '../../model/problem.ts';
import type { Question } from '../../model/question.ts';
import type { Section } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';
import { type ChunkIndex, chunkLabels } from './chunk-index.ts';

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
  readonly index: ChunkIndex;
  readonly #parts: ReadonlyMap<string, PartOutline>;
  readonly #notes = new Map<string, Note | undefined>();
  readonly #markers = new Map<ScannedMarker, Marker>();
  readonly #entries = new Map<LessonEntry, ReadEntry>();

  constructor(text: LessonText, lesson: () => Lesson, index: ChunkIndex) {
    this.text = text;
    this.lesson = lesson;
    this.index = index;
    this.#parts = new Map(text.outlined.map((outlined) => [outlined.part.path, outlined]));
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
    const note = piece && definition && this.#readNote(piece, definition, () => this.#markersOf(key));
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
    return piece.chunk.definitions.map((definition) => {
      const first = this.note(labelKey(definition.label));
      const counts = first?.span.file === piece.file && first.span.start === piece.start + definition.start;
      return first && counts ? [first, undefined] : [this.#readNote(piece, definition, () => []), first];
    });
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

  read(entry: LessonEntry): ReadEntry {
    const known = this.#entries.get(entry);
    if (known) return known;
    const problems: Problem[] = [];
    const report: ReportProblem = (...problem) => problems.push(problem);
    const read = { element: this.#element(entry, report), problems };
    this.#entries.set(entry, read);
    return read;
  }

  #element(entry: LessonEntry, report: ReportProblem): ReadEntry['element'] {
    if (entry.kind === 'section') return readSection(entry, report);
    const reader = { question: readQuestion, exercise: readExercise }[entry.kind];
    return reader(entry, report, isKeyless(this.text.frontMatter.fields));
  }

  #holderOf({ file, index }: PlacedChunk, { within, token }: ScannedMarker): Holder {
    if (within !== undefined) return { kind: 'note', id: within };
    return (this.#parts.get(file) as PartOutline).holderAt(index, token);
  }

  #readNote(piece: PlacedChunk, definition: ScannedDefinition, markers: () => readonly Marker[]): Note {
    const listed = (): Note | undefined =>
      this.lesson().notes.find(({ label }) => labelKey(label) === labelKey(definition.label));
    return new CitedNote(piece, definition, { markers, listed });
  }

  #markersOf(key: string): Marker[] {
    return this.index
      .inOrder(this.index.users(key).citing)
      .flatMap((piece) =>
        (chunkLabels(piece.chunk).markers.get(key) ?? []).map((scanned) => this.marker(piece, scanned)),
      );
  }
}

/** A note whose fields are read on demand. */
class CitedNote extends TextNote {
  readonly #far: { readonly markers: () => readonly Marker[]; readonly listed: () => Note | undefined };
  #markers: readonly Marker[] | undefined;

  constructor(
    piece: PlacedChunk,
    definition: ScannedDefinition,
    far: { readonly markers: () => readonly Marker[]; readonly listed: () => Note | undefined },
  ) {
    super(piece, definition);
    this.#far = far;
  }

  get markers(): readonly Marker[] {
    this.#markers ??= this.#far.markers();
    return this.#markers;
  }

  get display(): string {
    return this.#far.listed()?.display ?? '';
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
