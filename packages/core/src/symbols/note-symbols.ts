import { labelKey } from '../markdown/note-rules.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Marker, Note } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import type { LessonSymbol, Mention } from './lesson-symbol.ts';
import { lastCovering, sortedInFiles } from './sorted-spans.ts';

/** A place that names a note otherwise than by a marker: in a mark or in a link. */
export interface NamingPlace {
  readonly role: 'mark' | 'link';
  readonly span: Span;
}

/** A note, or a label that has none. Its mentions are brought together when they are asked for. */
export class NoteSymbol {
  readonly kind = 'note';
  readonly name: string;
  readonly element: Note | undefined;
  readonly #markers: readonly Marker[];
  readonly #naming: () => readonly NamingPlace[];
  #mentions: readonly Mention[] | undefined;

  constructor(
    name: string,
    element: Note | undefined,
    markers: readonly Marker[],
    naming: () => readonly NamingPlace[],
  ) {
    this.name = name;
    this.element = element;
    this.#markers = markers;
    this.#naming = naming;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= [
      ...(this.element ? [definitionOf(this, this.element)] : []),
      ...this.#markers.map((marker) => markerOf(this, marker)),
      ...this.#naming().map(({ role, span }) => ({ symbol: this, role, span, nameSpan: span })),
    ];
    return this.#mentions;
  }
}

/** The notes of a lesson, and the labels that markers cite and that have none. */
export class NoteSymbols {
  readonly all: NoteSymbol[] = [];
  readonly #byKey = new Map<string, NoteSymbol>();
  readonly #markers: ReadonlyMap<string, readonly Marker[]>;
  readonly #definitions: ReadonlyMap<string, readonly { readonly span: Span; readonly symbol: NoteSymbol }[]>;

  /** @param naming where marks and links name the note with a key */
  constructor(lesson: Lesson, naming: (key: string) => readonly NamingPlace[]) {
    const { notes, duplicateNotes, markers } = lesson;
    const none = (): readonly NamingPlace[] => [];
    for (const note of notes) {
      const key = labelKey(note.label);
      this.#add(key, new NoteSymbol(note.label, note, note.markers, () => naming(key)));
    }
    // A second note of one label leads to itself alone.
    for (const note of duplicateNotes) this.all.push(new NoteSymbol(note.label, note, [], none));
    const lost = new Map<string, Marker[]>();
    for (const marker of markers) {
      if (marker.note) continue;
      const key = labelKey(marker.label);
      const cited = lost.get(key) ?? [];
      if (cited.push(marker) > 1) continue;
      lost.set(key, cited);
      this.#add(key, new NoteSymbol(marker.label, undefined, cited, () => naming(key)));
    }
    this.#markers = sortedInFiles(markers);
    this.#definitions = sortedInFiles(this.all.flatMap(placeOf));
  }

  /** The note with a key, or the label that has none. */
  get(key: string): NoteSymbol | undefined {
    return this.#byKey.get(key);
  }

  /** The marker or definition that covers an offset. Logarithmic. */
  at(file: string, offset: number): Mention | undefined {
    const marker = lastCovering(this.#markers.get(file) ?? [], offset);
    const cited = marker && this.#byKey.get(labelKey(marker.label));
    if (cited) return markerOf(cited, marker);
    const { symbol } = lastCovering(this.#definitions.get(file) ?? [], offset) ?? {};
    return symbol?.element && definitionOf(symbol, symbol.element);
  }

  #add(key: string, symbol: NoteSymbol): void {
    this.all.push(symbol);
    this.#byKey.set(key, symbol);
  }
}

function placeOf(symbol: NoteSymbol): { readonly span: Span; readonly symbol: NoteSymbol }[] {
  return symbol.element ? [{ span: bracketed(symbol.element), symbol }] : [];
}

/** A label with the brackets around it, colon included. */
function bracketed({ labelSpan: { file, start, end } }: Note): Span {
  return { file, start: start - 2, end: end + 2 };
}

function definitionOf(symbol: LessonSymbol, note: Note): Mention {
  return { symbol, role: 'definition', nameSpan: note.labelSpan, span: bracketed(note) };
}

function markerOf(symbol: LessonSymbol, { span }: Marker): Mention {
  return { symbol, role: 'marker', nameSpan: { ...span, start: span.start + 2, end: span.end - 1 }, span };
}
