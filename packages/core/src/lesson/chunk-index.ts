import { changedChunks } from '../markdown/chunk/changed-chunks.ts';
import type { Chunk, PlacedChunk, ScannedDefinition, ScannedMarker } from '../markdown/chunk/chunk.ts';
import type { Mark } from '../model/mark.ts';
import { labelKey } from '../model/note.ts';
import { Attached } from '../text/attached.ts';
import { numbersIn } from '../text/nearest-word.ts';
import type { Steps } from '../turns/in-turns.ts';
import type { LessonText } from './lesson-text.ts';
import { hasKnownType } from './outline/lesson-outline.ts';
import { writtenLabels } from './source-of.ts';

/** The position of a chunk: the index of its part, and its index in that part. */
interface Seat {
  readonly part: number;
  readonly index: number;
}

/** The chunks that define, that cite, and whose marks name the note of a label, in no order. */
interface LabelUsers {
  readonly defining: readonly Chunk[];
  readonly citing: readonly Chunk[];
  readonly naming: readonly Chunk[];
}

interface OwnUsers {
  defining: Chunk[];
  citing: Chunk[];
  naming: Chunk[];
  /** How many definitions there are, of which several may be in one chunk. */
  definitions: number;
}

/** Most labels have no users of some kind: those share a list. */
const NONE: Chunk[] = [];
const nobody: LabelUsers = { defining: NONE, citing: NONE, naming: NONE };

/**
 * Finds chunks of a lesson that follows its text: by identity, by the labels in them, and by their possible contents.
 * There is one for all moments of a lesson. It moves to the moment that somebody asks about, at the cost of the
 * difference.
 */
export class ChunkIndex {
  readonly #seats = new Map<Chunk, Seat>();
  readonly #labels = new Map<string, OwnUsers>();
  /** The keys of labels that markers cite and no note has, and of those that several notes have. */
  readonly #lost = new Set<string>();
  readonly #repeated = new Set<string>();
  /** The keys of the labels of notes, by the numbers in them; made when somebody asks. */
  #defined: Map<string, Set<string>> | undefined;
  #notes = 0;
  #text: LessonText | undefined;
  /**
   * Number of chunks that may contain an allow mark, and of those that may contain the beginning of a merge conflict.
   */
  #allowing = 0;
  #conflicting = 0;

  /** Moves to a moment of the lesson. Linear in the added, removed and moved chunks. */
  at(text: LessonText): this {
    if (text !== this.#text) this.#move(text);
    return this;
  }

  /** Does the same in steps. */
  *moveTo(text: LessonText): Steps<void> {
    if (text === this.#text) return;
    for (const { fresh } of changedChunks(this.#partsLike(text), text.parts))
      for (const chunk of fresh) {
        chunkLabels(chunk);
        yield;
      }
    this.at(text);
  }

  /** The parts to compare with those of a text: none if it has other files. */
  #partsLike({ parts }: LessonText): LessonText['parts'] {
    const known = this.#text?.parts ?? [];
    const same = known.length === parts.length && known.every(({ path }, at) => path === parts[at]?.path);
    return same ? known : [];
  }

  #move(text: LessonText): void {
    const before = this.#partsLike(text);
    if (before.length === 0) this.#clear();
    const changed = changedChunks(before, text.parts);
    this.#text = text;
    for (const { gone } of changed)
      for (const chunk of gone) {
        this.#count(chunk, -1);
        this.#seats.delete(chunk);
      }
    for (const { fresh } of changed) for (const chunk of fresh) this.#count(chunk, 1);
    for (const { part, from, to, moved } of changed.map(({ run }) => run)) {
      const place = text.parts.indexOf(part);
      // The following chunks have moved if there are now more or fewer.
      const end = moved ? part.chunks.length : to;
      for (let index = from; index < end; index++)
        this.#seats.set(part.chunks[index] as Chunk, { part: place, index });
    }
  }

  #clear(): void {
    for (const known of [this.#seats, this.#labels, this.#lost, this.#repeated]) known.clear();
    this.#defined = undefined;
    this.#notes = 0;
    this.#allowing = 0;
    this.#conflicting = 0;
  }

  /** A located chunk; `undefined` for one that is not in the lesson. */
  pieceOf(chunk: Chunk): PlacedChunk | undefined {
    const seat = this.#seats.get(chunk);
    return seat && this.#text?.parts[seat.part]?.piece(seat.index);
  }

  /** Located chunks, in the order of the lesson. */
  inOrder(chunks: readonly Chunk[]): PlacedChunk[] {
    if (chunks.length < 2) {
      const only = chunks[0] && this.pieceOf(chunks[0]);
      return only ? [only] : [];
    }
    const seats: Seat[] = [];
    for (const chunk of chunks) {
      const seat = this.#seats.get(chunk);
      if (seat) seats.push(seat);
    }
    seats.sort((a, b) => a.part - b.part || a.index - b.index);
    return seats.flatMap(({ part, index }) => this.#text?.parts[part]?.piece(index) ?? []);
  }

  /** The chunks by the key of a label. */
  users(key: string): LabelUsers {
    return this.#labels.get(key) ?? nobody;
  }

  /** The keys of all labels, in no order. */
  keys(): Iterable<string> {
    return this.#labels.keys();
  }

  /** How many labels notes have. */
  get notes(): number {
    return this.#notes;
  }

  /** The labels of the valid notes with the same numbers in them, in the order of the lesson. Linear in the chunks. */
  labelsWith(numbers: string): readonly string[] {
    const keys = this.#byNumbers().get(numbers);
    if (!keys) return [];
    const labels = new Map<string, string>();
    const defining = new Set([...keys].flatMap((key) => this.users(key).defining));
    for (const { chunks } of this.#text?.parts ?? [])
      for (const chunk of chunks)
        if (defining.has(chunk))
          for (const [key, { label }] of chunkLabels(chunk).definitions)
            if (keys.has(key) && !labels.has(key)) labels.set(key, label);
    return [...labels.values()];
  }

  /** The keys of labels that markers cite and no note has, in no order. */
  get lost(): ReadonlySet<string> {
    return this.#lost;
  }

  /** The keys of labels that several notes have, each with the number of its notes. */
  repeated(): [key: string, notes: number][] {
    return [...this.#repeated].map((key) => [key, this.#labels.get(key)?.definitions ?? 0]);
  }

  /** Whether the lesson may contain any allow mark; if not, it need not be searched. */
  get mayAllow(): boolean {
    return this.#allowing > 0 || this.#inYaml('allow');
  }

  /** The same for merge conflicts. */
  get mayConflict(): boolean {
    return this.#conflicting > 0 || this.#inYaml(CONFLICT);
  }

  #count(chunk: Chunk, by: 1 | -1): void {
    if (mayAllow(chunk)) this.#allowing += by;
    if (chunk.text.includes(CONFLICT)) this.#conflicting += by;
    const { definitions, markers, named, repeated } = chunkLabels(chunk);
    for (const key of definitions.keys()) this.#use(key, 'defining', chunk, by, 1 + (repeated.get(key) ?? 0));
    for (const key of markers.keys()) this.#use(key, 'citing', chunk, by, 0);
    for (const key of named.length > 0 ? new Set(named.map(labelKey)) : [])
      this.#use(key, 'naming', chunk, by, 0);
  }

  /** Whether a word occurs outside the chunks. */
  #inYaml(word: string): boolean {
    const yaml = [this.#text?.parts[0]?.head, this.#text?.reference?.file.text];
    return yaml.some((text) => text?.includes(word));
  }

  #use(key: string, list: keyof LabelUsers, chunk: Chunk, by: 1 | -1, definitions: number): void {
    const users = this.#labels.get(key) ?? { defining: NONE, citing: NONE, naming: NONE, definitions: 0 };
    if (by < 0) users[list].splice(users[list].indexOf(chunk), 1);
    else if (users[list].length > 0) users[list].push(chunk);
    else users[list] = [chunk];
    if (list === 'defining' && users.defining.length === (by > 0 ? 1 : 0)) this.#define(key, by > 0);
    users.definitions += by * definitions;
    const cited = users.citing.length > 0;
    if (cited || users.defining.length + users.naming.length > 0) this.#labels.set(key, users);
    else this.#labels.delete(key);
    hold(this.#lost, key, cited && users.definitions === 0);
    hold(this.#repeated, key, users.definitions > 1);
  }

  #define(key: string, isDefined: boolean): void {
    this.#notes += isDefined ? 1 : -1;
    if (this.#defined) holdByNumbers(this.#defined, key, isDefined);
  }

  #byNumbers(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.#defined) return this.#defined;
    this.#defined = new Map();
    for (const [key, { defining }] of this.#labels)
      if (defining.length > 0) holdByNumbers(this.#defined, key, true);
    return this.#defined;
  }
}

/** Puts something into a set, or takes it out. */
function hold(set: Set<string>, key: string, isIn: boolean): void {
  if (isIn) set.add(key);
  else set.delete(key);
}

/** The same for one of the sets of keys by the numbers in them. */
function holdByNumbers(sets: Map<string, Set<string>>, key: string, isIn: boolean): void {
  const numbers = numbersIn(key);
  const keys = sets.get(numbers) ?? new Set();
  hold(keys, key, isIn);
  if (keys.size > 0) sets.set(numbers, keys);
  else sets.delete(numbers);
}

/** The beginning of a merge conflict. */
const CONFLICT = '<<<<<<<';

function mayAllow({ text, comments }: Chunk): boolean {
  return comments.some(
    ({ role, start }) => role === 'remark' && /<!--\s*allow/y.test(text.slice(start, start + 40)),
  );
}

/** The notes and markers of a chunk by the keys of their labels. */
interface ChunkLabels {
  /** Of two definitions with one key, the first. */
  readonly definitions: ReadonlyMap<string, ScannedDefinition>;
  /** How many further definitions a key has. */
  readonly repeated: ReadonlyMap<string, number>;
  readonly markers: ReadonlyMap<string, readonly ScannedMarker[]>;
  /** The markers that begin a paragraph as a note begins. */
  readonly almostNotes: ReadonlyMap<string, ScannedMarker>;
  /** The labels in the marks of questions and exercises, in order. */
  readonly named: readonly string[];
  /** The markers outside of notes with numeric labels: those have an order. */
  readonly numbered: readonly ScannedMarker[];
}

/** Whether notes with such a label have an order. */
export function isNumbered(label: string): boolean {
  return /^\d{1,9}$/.test(label);
}

function opensItem(mark: Mark): boolean {
  return mark.name === 'question' || (mark.name === 'exercise' && hasKnownType(mark));
}

const known = new Attached<Chunk, ChunkLabels>();

/** Collected once per chunk: a chunk without a blank line may contain every note of a lesson. */
export function chunkLabels(chunk: Chunk): ChunkLabels {
  const found = known.get(chunk);
  if (found) return found;
  const definitions = new Map<string, ScannedDefinition>();
  const repeated = new Map<string, number>();
  for (const definition of chunk.definitions) {
    const key = labelKey(definition.label);
    if (definitions.has(key)) repeated.set(key, 1 + (repeated.get(key) ?? 0));
    else definitions.set(key, definition);
  }
  const markers = new Map<string, ScannedMarker[]>();
  for (const marker of chunk.markers) {
    const key = labelKey(marker.label);
    const list = markers.get(key);
    if (list) list.push(marker);
    else markers.set(key, [marker]);
  }
  const numbered = chunk.markers.filter(({ label, within }) => within === undefined && isNumbered(label));
  const almostNotes = new Map<string, ScannedMarker>();
  for (const marker of chunk.markers)
    if (marker.almostNote > 0 && !almostNotes.has(labelKey(marker.label)))
      almostNotes.set(labelKey(marker.label), marker);
  const named = chunk.headings.flatMap(({ mark }) =>
    mark && opensItem(mark) ? writtenLabels({ mark }).map(({ label }) => label) : [],
  );
  const labels = { definitions, repeated, markers, almostNotes, named, numbered };
  known.set(chunk, labels);
  return labels;
}
