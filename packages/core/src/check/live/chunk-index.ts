import type { LessonText } from '../../lesson/lesson-text.ts';
import type { Chunk, PlacedChunk, ScannedDefinition, ScannedMarker } from '../../markdown/chunk/chunk.ts';
import { labelKey } from '../../model/note.ts';
import type { Steps } from '../../turns/in-turns.ts';
import type { Changes } from './changes-between.ts';

/** The position of a chunk: the index of its part, and its index in that part. */
interface Seat {
  readonly part: number;
  readonly index: number;
}

/** The chunks that define and that cite the note of a label, in no order. */
interface LabelUsers {
  readonly defining: readonly Chunk[];
  readonly citing: readonly Chunk[];
}

const nobody: LabelUsers = { defining: [], citing: [] };

/** Finds chunks in the current lesson: by identity, by the labels in them, and by their possible contents. */
export class ChunkIndex {
  readonly #seats = new Map<Chunk, Seat>();
  readonly #labels = new Map<string, { readonly defining: Chunk[]; readonly citing: Chunk[] }>();
  #text: LessonText | undefined;
  /**
   * Number of chunks that may contain an allow mark, and of those that may contain the beginning of a merge conflict.
   */
  #allowing = 0;
  #conflicting = 0;

  /** Updates to the lesson after some changes. Linear in the added, removed and moved chunks. */
  *update(text: LessonText, { gone, fresh, runs }: Changes): Steps<void> {
    this.#text = text;
    for (const chunk of gone) {
      this.#count(chunk, -1);
      this.#seats.delete(chunk);
      const { definitions, markers } = chunkLabels(chunk);
      for (const key of definitions.keys()) this.#takeOut(key, 'defining', chunk);
      for (const key of markers.keys()) this.#takeOut(key, 'citing', chunk);
    }
    for (const chunk of fresh) {
      this.#count(chunk, 1);
      const { definitions, markers } = chunkLabels(chunk);
      for (const key of definitions.keys()) this.#usersOf(key).defining.push(chunk);
      for (const key of markers.keys()) this.#usersOf(key).citing.push(chunk);
      yield;
    }
    for (const { part, from, to, moved } of runs) {
      const place = text.parts.indexOf(part);
      // The following chunks have moved if there are now more or fewer.
      const end = moved ? part.chunks.length : to;
      for (let index = from; index < end; index++)
        this.#seats.set(part.chunks[index] as Chunk, { part: place, index });
    }
  }

  /** A located chunk; `undefined` for one that is not in the lesson. */
  pieceOf(chunk: Chunk): PlacedChunk | undefined {
    const seat = this.#seats.get(chunk);
    return seat && this.#text?.parts[seat.part]?.piece(seat.index);
  }

  /** Located chunks, in the order of the lesson. */
  inOrder(chunks: readonly Chunk[]): PlacedChunk[] {
    if (chunks.length === 1) {
      const piece = this.pieceOf(chunks[0] as Chunk);
      return piece ? [piece] : [];
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
  }

  /** Whether a word occurs outside the chunks. */
  #inYaml(word: string): boolean {
    const yaml = [this.#text?.parts[0]?.head, this.#text?.reference?.file.text];
    return yaml.some((text) => text?.includes(word));
  }

  #usersOf(key: string): { readonly defining: Chunk[]; readonly citing: Chunk[] } {
    const known = this.#labels.get(key);
    if (known) return known;
    const users = { defining: [], citing: [] };
    this.#labels.set(key, users);
    return users;
  }

  #takeOut(key: string, list: keyof LabelUsers, chunk: Chunk): void {
    const users = this.#usersOf(key);
    users[list].splice(users[list].indexOf(chunk), 1);
    if (users.defining.length + users.citing.length === 0) this.#labels.delete(key);
  }
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
  readonly markers: ReadonlyMap<string, readonly ScannedMarker[]>;
  /** The markers that begin a paragraph as a note begins. */
  readonly almostNotes: ReadonlyMap<string, ScannedMarker>;
  /** The markers outside of notes with numeric labels: those have an order. */
  readonly numbered: readonly ScannedMarker[];
}

const known = new WeakMap<Chunk, ChunkLabels>();

/** Collected once per chunk: a chunk without a blank line may contain every note of a lesson. */
export function chunkLabels(chunk: Chunk): ChunkLabels {
  const found = known.get(chunk);
  if (found) return found;
  const definitions = new Map<string, ScannedDefinition>();
  for (const definition of chunk.definitions) {
    const key = labelKey(definition.label);
    if (!definitions.has(key)) definitions.set(key, definition);
  }
  const markers = new Map<string, ScannedMarker[]>();
  for (const marker of chunk.markers) {
    const key = labelKey(marker.label);
    const list = markers.get(key);
    if (list) list.push(marker);
    else markers.set(key, [marker]);
  }
  const numbered = chunk.markers.filter(
    ({ label, within }) => within === undefined && /^\d{1,9}$/.test(label),
  );
  const almostNotes = new Map<string, ScannedMarker>();
  for (const marker of chunk.markers)
    if (marker.almostNote > 0 && !almostNotes.has(labelKey(marker.label)))
      almostNotes.set(labelKey(marker.label), marker);
  const labels = { definitions, markers, almostNotes, numbered };
  known.set(chunk, labels);
  return labels;
}
