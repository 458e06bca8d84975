import type { Chunk, PlacedChunk, ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { Steps } from '../../turns/in-turns.ts';
import type { Rule } from '../rule.ts';
import { rules } from '../rules.ts';
import { areStale, findingsOf, type Turn } from './check-round.ts';
import { type ElementKind, elementKinds, kindsIn, showElements } from './element-kinds.ts';
import { Watch } from './facts/fact-watch.ts';
import { type LabelIndex, labelsIn } from './label-index.ts';
import type { Finding } from './placed-finding.ts';

const rulesFor: Readonly<Record<ElementKind, readonly Rule[]>> = {
  comment: [],
  heading: rules.filter((rule) => rule.heading),
  marker: rules.filter((rule) => rule.marker),
  note: rules.filter((rule) => rule.note),
  link: rules.filter((rule) => rule.link),
  picture: rules.filter((rule) => rule.picture),
};

type Found = Partial<Record<ElementKind, readonly Finding[]>>;

/** What was found at the elements that lie in one chunk each: markers, notes, headings, links, pictures, comments. */
export class ElementChecks {
  /** Only chunks in which something was found. */
  readonly #found = new Map<Chunk, Found>();
  readonly #watches = new Map(elementKinds.map((kind) => [kind, new Watch<Chunk>()]));

  *findings(): Iterable<readonly Finding[]> {
    for (const found of this.#found.values()) yield* Object.values(found);
  }

  /** Looks again at what is new, and at what an answer about the rest of the lesson may have changed. */
  *turn(turn: Turn, labels: LabelIndex): Steps<void> {
    for (const chunk of turn.changes.gone) {
      this.#found.delete(chunk);
      for (const watch of this.#watches.values()) watch.forget(chunk);
    }
    for (const [piece, kinds] of this.#stale(turn, labels))
      for (const kind of kinds) {
        yield;
        this.#look(turn, piece, kind);
      }
  }

  #look(turn: Turn, piece: PlacedChunk, kind: ElementKind): void {
    const { view, facts } = turn;
    const { chunk } = piece;
    const asked = facts.askedIn(() => {
      const findings = findingsOf(turn, (report) =>
        showElements[kind](view, piece, rulesFor[kind], report, facts),
      );
      const { [kind]: known, ...others } = this.#found.get(chunk) ?? {};
      if (findings.length > 0) this.#found.set(chunk, { ...others, [kind]: findings });
      else if (known && Object.keys(others).length > 0) this.#found.set(chunk, others);
      else if (known) this.#found.delete(chunk);
    });
    this.#watches.get(kind)?.note(chunk, asked);
  }

  /** The kinds of elements in each piece that have to be looked at. */
  #stale(turn: Turn, labels: LabelIndex): ReadonlyMap<PlacedChunk, ReadonlySet<ElementKind>> {
    const { view, changes } = turn;
    const stale = new Map<PlacedChunk, Set<ElementKind>>();
    const add = (piece: PlacedChunk | undefined, ...kinds: readonly ElementKind[]): void => {
      if (!piece) return;
      const known = stale.get(piece) ?? new Set();
      stale.set(piece, known);
      for (const kind of kinds) known.add(kind);
    };
    for (const { part, from, to } of changes.stretches) {
      for (let index = from; index < to; index++) {
        const piece = part.piece(index);
        if (changes.fresh.has(piece.chunk)) stale.set(piece, new Set(kindsIn(piece.chunk)));
        else add(piece, 'heading', 'marker');
      }
      // What comes next has another element before it.
      add(firstFrom([part], to, 'headings'), 'heading');
      const parts = view.text.parts;
      add(firstFrom(parts.slice(parts.indexOf(part)), to, 'markers'), 'marker');
    }
    for (const key of new Set([...changes.gone, ...changes.fresh].flatMap((chunk) => [...labelsIn(chunk)]))) {
      const { defining, citing } = labels.users(key);
      for (const chunk of defining) add(view.pieceOf(chunk), 'note');
      for (const chunk of citing) add(view.pieceOf(chunk), 'marker');
    }
    for (const key of turn.reordered)
      for (const chunk of labels.users(key).defining) add(view.pieceOf(chunk), 'note');
    for (const [kind, watch] of this.#watches)
      for (const chunk of watch.woken(turn.changed)) add(view.pieceOf(chunk), kind);
    for (const [chunk, found] of this.#found)
      for (const kind of elementKinds) if (areStale(found[kind] ?? [], turn)) add(view.pieceOf(chunk), kind);
    return stale;
  }
}

/** The first piece at or after one that has something of a list, in the first part or those after it. */
function firstFrom(
  parts: readonly ScannedPart[],
  from: number,
  list: 'headings' | 'markers',
): PlacedChunk | undefined {
  for (const [index, part] of parts.entries()) {
    for (let i = index === 0 ? from : 0; i < part.chunks.length; i++) {
      if (part.chunks[i]?.[list].length) return part.piece(i);
    }
  }
  return undefined;
}
