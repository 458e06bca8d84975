import type { Changes } from '../../../lesson/changes-between.ts';
import { chunkLabels, isNumbered } from '../../../lesson/chunk-index.ts';
import type { LazyElements } from '../../../lesson/lazy-elements.ts';
import type { Chunk, ScannedMarker } from '../../../markdown/chunk/chunk.ts';
import type { Holder } from '../../../model/note.ts';
import { firstIndex } from '../../../text/first-index.ts';

/** The marker of the passage that cites a numbered note first. */
interface First {
  readonly marker: ScannedMarker;
  readonly chunk: Chunk;
  readonly number: number;
}

/** A note that is cited too late. */
interface TooLate {
  /** The marker that cites it first. */
  readonly first: ScannedMarker;
  /** Label of the highest number that is cited before that, and the marker that does so first. */
  readonly after: string;
  readonly firstBefore: ScannedMarker;
}

/**
 * Knows the notes that the passage cites too late: each after the note of a higher number that is first cited before
 * it. Labels that are not numbers have no order.
 */
export class CitationOrder {
  /** By label: a number is its own key. */
  readonly #firsts = new Map<string, First>();
  #inOrder: readonly string[] = [];
  #late: ReadonlyMap<string, TooLate> = new Map();

  /** The label of a higher number that is cited before the one with this key, if it is cited too late. */
  before(key: string): string | undefined {
    return this.#late.get(key)?.after;
  }

  /**
   * Updates to the current lesson, at the cost of the markers of the labels in changed chunks; if their order has
   * changed, of a glance at each numbered note; if the headings have, or much else, of all markers.
   *
   * @returns the keys of the labels of notes with another answer
   */
  update(elements: LazyElements, changes: Changes): readonly string[] {
    const labels = numberedIn([...changes.gone, ...changes.fresh]);
    if (changes.outline || labels.size > MANY) this.#findAll(elements);
    else if (labels.size === 0 || !this.#findAgain(elements, changes, labels)) return [];
    const before = this.#late;
    this.#late = this.#findLate();
    return [...new Set([...before.keys(), ...this.#late.keys()])].filter((key) => {
      const [a, b] = [before.get(key), this.#late.get(key)];
      return a?.first !== b?.first || a?.firstBefore !== b?.firstBefore;
    });
  }

  #findAll(elements: LazyElements): void {
    this.#firsts.clear();
    for (const outlined of elements.text.outlined)
      for (const [index, chunk] of outlined.part.chunks.entries())
        for (const marker of chunkLabels(chunk).numbered) {
          const { label, token } = marker;
          if (this.#firsts.has(label) || !elements.defines(label)) continue;
          if (isInPassage(outlined.holderAt(index, token)))
            this.#firsts.set(label, { marker, chunk, number: Number(label) });
        }
    this.#inOrder = [...this.#firsts.keys()];
  }

  /** @returns whether the order may have changed, and not only the markers in it */
  #findAgain(elements: LazyElements, changes: Changes, labels: ReadonlySet<string>): boolean {
    const { gone, fresh } = changes;
    const before = this.#firstsIn(gone);
    const moved = new Set<string>();
    for (const label of labels) {
      const known = this.#firsts.get(label);
      const { citing } = elements.index.users(label);
      // Nothing comes before a known one but what is new.
      const stays = known && !gone.has(known.chunk);
      const first = firstOf(
        elements,
        label,
        stays ? citing.filter((chunk) => chunk === known.chunk || fresh.has(chunk)) : citing,
      );
      if (first?.marker !== known?.marker) moved.add(label);
      if (first) this.#firsts.set(label, first);
      else this.#firsts.delete(label);
    }
    const after = this.#firstsIn(fresh);
    // What is new is in one place where the old was, unless a chunk between stays.
    const size = changes.runs.reduce((sum, { from, to }) => sum + to - from, 0);
    if (size === fresh.size && isSame(before, after) && moved.size === after.length) return false;
    const order = this.#inOrder.filter((label) => !moved.has(label));
    for (const label of moved) {
      const first = this.#firsts.get(label);
      if (!first) continue;
      const place = firstIndex(order, (other) => this.#comesAfter(elements, this.#firsts.get(other), first));
      order.splice(place, 0, label);
    }
    this.#inOrder = order;
    return true;
  }

  /** The labels that are first cited in some chunks, in order. */
  #firstsIn(chunks: Iterable<Chunk>): readonly string[] {
    const labels: string[] = [];
    for (const chunk of chunks)
      for (const marker of chunkLabels(chunk).numbered)
        if (this.#firsts.get(marker.label)?.marker === marker) labels.push(marker.label);
    return labels;
  }

  #comesAfter({ index, text }: LazyElements, one: First | undefined, other: First): boolean {
    const [a, b] = [one && index.pieceOf(one.chunk), index.pieceOf(other.chunk)];
    if (!a || !b) return false;
    const partOf = (file: string): number => text.parts.findIndex(({ path }) => path === file);
    if (a.file !== b.file) return partOf(a.file) > partOf(b.file);
    return a.index === b.index ? (one?.marker.start ?? 0) > other.marker.start : a.index > b.index;
  }

  #findLate(): ReadonlyMap<string, TooLate> {
    const late = new Map<string, TooLate>();
    let greatest: First | undefined;
    for (const label of this.#inOrder) {
      const first = this.#firsts.get(label) as First;
      if (greatest !== undefined && greatest.number > first.number)
        late.set(label, { first: first.marker, after: greatest.marker.label, firstBefore: greatest.marker });
      else greatest = first;
    }
    return late;
  }
}

/** Number of changed labels from which on it is less work to look at all markers. */
const MANY = 100;

/** The numbers that are labels in some chunks. */
function numberedIn(chunks: readonly Chunk[]): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const chunk of chunks) {
    const { numbered, definitions } = chunkLabels(chunk);
    for (const { label } of numbered) labels.add(label);
    for (const key of definitions.keys()) if (isNumbered(key)) labels.add(key);
  }
  return labels;
}

/** The first marker of the passage, in some chunks, that cites a label with a note. */
function firstOf(elements: LazyElements, label: string, chunks: readonly Chunk[]): First | undefined {
  if (!elements.defines(label)) return undefined;
  for (const piece of elements.index.inOrder(chunks))
    for (const marker of chunkLabels(piece.chunk).numbered)
      if (marker.label === label && isInPassage(elements.marker(piece, marker).holder))
        return { marker, chunk: piece.chunk, number: Number(label) };
  return undefined;
}

function isInPassage({ kind }: Holder): boolean {
  return kind === 'introduction' || kind === 'section';
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((label, index) => label === others[index]);
}
