import { fileOf, idSpan, lastCovering, sortedInFiles, writtenLabels } from '../lesson/source-of.ts';
import type { Lesson } from '../model/lesson.ts';
import { labelKey, type Marker, type Note } from '../model/note.ts';
import type { Opening } from '../model/opening.ts';
import type { Entry } from '../model/reference.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/text-edit.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import { Attached } from '../text/attached.ts';
import { lazy } from '../text/lazy.ts';
import { linkedNameSpan, linkedNames } from './linked-names.ts';

/**
 * Something that other places of a lesson name: a note by its label, everything else by id. If the lesson lacks the
 * named thing, there is no element.
 */
export type LessonSymbol = { readonly name: string; readonly mentions: readonly Mention[] } & (
  | { readonly kind: 'note'; readonly element: Note | undefined }
  | { readonly kind: Opening['kind']; readonly element: Opening | undefined }
  | { readonly kind: 'entry'; readonly element: Entry | undefined }
);

/**
 * How a place names a symbol: it defines it, cites it in the text, or names it in a mark, in a link, or in
 * reference.yaml.
 */
export type MentionRole = 'definition' | 'marker' | 'mark' | 'link' | 'reference';

/** A place that names a symbol. */
export interface Mention {
  readonly symbol: LessonSymbol;
  readonly role: MentionRole;
  /** The clickable span: a marker with its brackets, otherwise the name. */
  readonly span: Span;
  /** The name alone, which a rename replaces. */
  readonly nameSpan: Span;
}

/** Returns the span of the thing itself: a note's text, a heading, or an entry. */
export function symbolSpan({ kind, element }: LessonSymbol): Span | undefined {
  if (!element) return undefined;
  return kind === 'note' || kind === 'entry' ? element.span : element.headingSpan;
}

/**
 * Everything in a lesson that has a name, and every place that uses it. Excludes names in prose, which are searched for
 * in the text.
 */
export interface Mentions {
  readonly symbols: readonly LessonSymbol[];
  /** The note with a label, defined or not. */
  note(label: string): LessonSymbol | undefined;
  /** The mention that covers an offset. Logarithmic. */
  at(file: string, offset: number): Mention | undefined;
  /** The same for a caret, which may also be after the last letter. */
  atCaret(file: string, offset: number): Mention | undefined;
}

const mentionsKnown = new Attached<Lesson, Mentions>();

/**
 * Returns the mentions of a lesson. A marker or a note is found by itself; everything with an id is collected on demand,
 * linear in the number of names, not in the text.
 */
export function mentionsIn(lesson: Lesson): Mentions {
  const known = mentionsKnown.get(lesson);
  if (known) return known;
  const mentions = new LessonMentions(lesson);
  mentionsKnown.set(lesson, mentions);
  return mentions;
}

/**
 * A class, since V8 makes a hidden class for each object literal with a getter, in the old generation, and the getter keeps
 * the lesson alive there.
 */
class LessonMentions implements Mentions {
  readonly #lesson: Lesson;
  readonly #notes: NoteSymbols;
  readonly #ids: () => IdSymbols;

  constructor(lesson: Lesson) {
    this.#lesson = lesson;
    this.#notes = new NoteSymbols(lesson, (key) => this.#ids().naming(key));
    this.#ids = lazy(() => idSymbols(lesson, this.#notes));
  }

  get symbols(): readonly LessonSymbol[] {
    return [...this.#notes.all, ...this.#ids().symbols];
  }

  note(label: string): LessonSymbol | undefined {
    return this.#notes.get(labelKey(label)) ?? this.#ids().label(labelKey(label));
  }

  at(file: string, offset: number): Mention | undefined {
    const part = this.#lesson.files.find(({ path }) => path === file);
    return part?.mayName(offset) ? (this.#notes.at(file, offset) ?? this.#ids().at(file, offset)) : undefined;
  }

  atCaret(file: string, offset: number): Mention | undefined {
    return this.at(file, offset) ?? this.at(file, offset - 1);
  }
}

/** A place that names a note other than by a marker: in a mark or in a link. */
interface NamingPlace {
  readonly role: 'mark' | 'link';
  readonly span: Span;
}

/** A note, or a label without one. Its mentions are collected on demand. */
class NoteSymbol {
  readonly kind = 'note';
  readonly name: string;
  readonly element: Note | undefined;
  readonly #markers: () => readonly Marker[];
  readonly #naming: () => readonly NamingPlace[];
  #mentions: readonly Mention[] | undefined;

  constructor(
    name: string,
    element: Note | undefined,
    markers: () => readonly Marker[],
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
      ...this.#markers().map((marker) => markerOf(this, marker)),
      ...this.#naming().map(({ role, span }) => ({ symbol: this, role, span, nameSpan: span })),
    ];
    return this.#mentions;
  }
}

/** The notes of a lesson, and the labels that markers cite but that have no note. Each is found on demand. */
class NoteSymbols {
  readonly #lesson: Lesson;
  readonly #naming: (key: string) => readonly NamingPlace[];
  readonly #byKey = new Map<string, NoteSymbol | undefined>();
  #all: readonly NoteSymbol[] | undefined;

  /** @param naming returns the places where marks and links name the note with a key */
  constructor(lesson: Lesson, naming: (key: string) => readonly NamingPlace[]) {
    this.#lesson = lesson;
    this.#naming = naming;
  }

  /** The notes in order, then those that lost to them, then the labels without a note. */
  get all(): readonly NoteSymbol[] {
    const { notes, duplicateNotes, lookup } = this.#lesson;
    this.#all ??= [
      ...notes.flatMap(({ label }) => this.get(labelKey(label)) ?? []),
      ...duplicateNotes.map(further),
      ...[...lookup.lostKeys()].flatMap((key) => this.get(key) ?? []),
    ];
    return this.#all;
  }

  /** The note with a key, or the label that has none. */
  get(key: string): NoteSymbol | undefined {
    if (!this.#byKey.has(key)) this.#byKey.set(key, this.#read(key));
    return this.#byKey.get(key);
  }

  /** The marker or definition that covers an offset. */
  at(file: string, offset: number): Mention | undefined {
    const { lookup } = this.#lesson;
    const marker = lookup.markerAt(file, offset);
    const cited = marker && this.get(labelKey(marker.label));
    if (cited) return markerOf(cited, marker);
    const { note, counts } = lookup.noteAt(file, offset) ?? {};
    const symbol = note && (counts ? this.get(labelKey(note.label)) : further(note));
    return symbol && note && definitionOf(symbol, note);
  }

  #read(key: string): NoteSymbol | undefined {
    const { lookup } = this.#lesson;
    const naming = (): readonly NamingPlace[] => this.#naming(key);
    const note = lookup.note(key);
    if (note) return new NoteSymbol(note.label, note, () => note.markers, naming);
    const lost = lookup.markersOf(key);
    return lost[0] && new NoteSymbol(lost[0].label, undefined, () => lost, naming);
  }
}

/** A second note with the same label leads only to itself. */
function further(note: Note): NoteSymbol {
  return new NoteSymbol(
    note.label,
    note,
    () => [],
    () => [],
  );
}

/** A label with the brackets around it, including the colon. */
function bracketed({ labelSpan: { file, start, end } }: Note): Span {
  return { file, start: start - 2, end: end + 2 };
}

function definitionOf(symbol: LessonSymbol, note: Note): Mention {
  return { symbol, role: 'definition', nameSpan: note.labelSpan, span: bracketed(note) };
}

function markerOf(symbol: LessonSymbol, { span }: Marker): Mention {
  return { symbol, role: 'marker', nameSpan: { ...span, start: span.start + 2, end: span.end - 1 }, span };
}

type IdSymbol = Exclude<LessonSymbol, { kind: 'note' }> & { readonly mentions: Mention[] };

/** Everything in a lesson that has an id, and everything that marks, links and reference.yaml name, including notes. */
interface IdSymbols {
  /** Includes the labels that only marks name. */
  readonly symbols: readonly LessonSymbol[];
  /** The places where marks and links name the note with a key. */
  naming(key: string): readonly NamingPlace[];
  /** The label with a key that only marks name. */
  label(key: string): NoteSymbol | undefined;
  /** The place that covers an offset. Logarithmic. */
  at(file: string, offset: number): Mention | undefined;
}

/** Collects them: linear in the number of ids and links. */
function idSymbols(lesson: Lesson, notes: NoteSymbols): IdSymbols {
  const symbols: LessonSymbol[] = [];
  const byName = new Map<string, IdSymbol>();
  const places: { readonly span: Span; readonly mention: () => Mention }[] = [];
  const naming = new Map<string, NamingPlace[]>();
  const labels = new Map<string, NoteSymbol>();

  const open = (kind: IdSymbol['kind'], name: string, element: Opening | Entry | undefined): IdSymbol => {
    const symbol = { kind, name, element, mentions: [] } as unknown as IdSymbol;
    symbols.push(symbol);
    // Of two with one name the first one counts; nothing leads to the others.
    if (!byName.has(`${kind} ${name}`)) byName.set(`${kind} ${name}`, symbol);
    return symbol;
  };
  const findSection = (name: string): IdSymbol =>
    byName.get(`section ${name}`) ?? open('section', name, undefined);
  const mention = (symbol: IdSymbol, role: MentionRole, span: Span): void => {
    const made: Mention = { symbol, role, nameSpan: span, span };
    symbol.mentions.push(made);
    places.push({ span, mention: () => made });
  };
  const nameNote = (label: string, role: NamingPlace['role'], span: Span): void => {
    const key = labelKey(label);
    const list = naming.get(key) ?? [];
    naming.set(key, list);
    list.push({ role, span });
    const symbol =
      notes.get(key) ??
      labels.get(key) ??
      new NoteSymbol(
        label,
        undefined,
        () => [],
        () => list,
      );
    if (!notes.get(key) && !labels.has(key)) {
      labels.set(key, symbol);
      symbols.push(symbol);
    }
    places.push({ span, mention: () => ({ symbol, role, nameSpan: span, span }) });
  };

  for (const opening of lesson.openings) {
    const symbol = open(opening.kind, opening.id, opening);
    if (opening.named) mention(symbol, 'definition', idSpan(opening));
  }
  const { events, ...entries } = lesson.reference;
  for (const entry of [...entries.people, ...entries.places, ...entries.terms, ...events])
    mention(open('entry', entry.id, entry), 'definition', entry.idSpan);
  // Places that use names come after everything that can be named.
  for (const opening of lesson.openings) {
    if (opening.kind === 'section') continue;
    const section = opening.mark?.attributes.find(({ key }) => key === 'section');
    if (section?.value) mention(findSection(section.value), 'mark', section.valueSpan);
    for (const { label, span } of writtenLabels(opening)) nameNote(label, 'mark', span);
  }
  for (const { section, sectionSpan } of events)
    if (section && sectionSpan) mention(findSection(section), 'reference', sectionSpan);
  for (const link of lesson.links) {
    for (const [kind, name] of linkedNames(lesson, link)) {
      const symbol = kind === 'note' ? notes.get(labelKey(name)) : byName.get(`${kind} ${name}`);
      if (!symbol?.element) continue;
      const span = linkedNameSpan(lesson, link, name);
      if (span && symbol.kind === 'note') nameNote(name, 'link', span);
      else if (span) mention(symbol as IdSymbol, 'link', span);
      break;
    }
  }

  const byFile = sortedInFiles(places);
  return {
    symbols,
    naming: (key) => naming.get(key) ?? [],
    label: (key) => labels.get(key),
    at: (file, offset) => lastCovering(byFile.get(file) ?? [], offset)?.mention(),
  };
}

/** Renames the thing named at a place everywhere in the lesson. Does not check the name, and changes nothing else. */
export function renameEdits(lesson: Lesson, { file, start }: Span, name: string): TextEdit[] {
  const mentions = mentionsIn(lesson).at(file, start)?.symbol.mentions ?? [];
  return mentions.map(({ nameSpan }) => ({ span: nameSpan, text: name }));
}

const placesKnown = new Attached<Lesson, ReadonlyMap<Entry, readonly Span[]>>();

/**
 * Finds the places where the text of a lesson names each entry of reference.yaml; linear in the text, once per lesson.
 */
export function placesOfNames(lesson: Lesson, names: NameMatcher): ReadonlyMap<Entry, readonly Span[]> {
  const known = placesKnown.get(lesson);
  if (known) return known;
  const places = new Map<Entry, Span[]>();
  for (const { path: file, text } of lesson.parts) {
    for (const { entry, start, end } of names.find(text)) {
      const list = places.get(entry);
      if (list) list.push({ file, start, end });
      else places.set(entry, [{ file, start, end }]);
    }
  }
  placesKnown.set(lesson, places);
  return places;
}

/** Longest stretch around the offset to search for a name: names are short, and lines may be whole paragraphs. */
const REACH = 200;

/** Returns the name of an entry that covers an offset of a part, or of reference.yaml itself. */
export function nameAt(
  lesson: Lesson,
  names: NameMatcher,
  file: string,
  offset: number,
): { readonly entry: Entry; readonly span: Span } | undefined {
  const text = fileOf(lesson, file);
  const from = Math.max(0, offset - REACH);
  const window = text.slice(from, offset + REACH);
  for (const { entry, start, end } of names.find(window)) {
    if (from + start > offset) break;
    if (offset < from + end) return { entry, span: { file, start: from + start, end: from + end } };
  }
  return undefined;
}
