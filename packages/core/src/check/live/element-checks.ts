import { checkComments } from '../../lesson/check-marks.ts';
import { chunkLabels } from '../../lesson/chunk-index.ts';
import type { LazyElements } from '../../lesson/lazy-elements.ts';
import type { Chunk, PlacedChunk, ScannedPart } from '../../markdown/chunk/chunk.ts';
import { INLINE_LIMIT } from '../../markdown/chunk/scan-chunk.ts';
import type { Heading } from '../../model/heading.ts';
import type { Marker } from '../../model/note.ts';
import type { Steps } from '../../turns/in-turns.ts';
import { almostValues } from '../almost-rule.ts';
import type { Facts } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';
import { almostRight } from '../rules/almost-right.ts';
import { blockTooLong } from '../rules/block-too-long.ts';
import { htmlShown, shortened } from '../rules/html-shown.ts';
import { noteBehindAddress } from '../rules/note-behind-address.ts';
import { noteLabel, noteLabelValues } from '../rules/note-label.ts';
import { ruleOf, rules } from '../rules.ts';
import { areStale, askEach, type CheckRound, findingsOf, type PlacedFinding } from './check-round.ts';
import { FactWatch } from './facts/fact-watch.ts';

/** Kinds of elements that are each inside one chunk. */
const elementKinds = ['comment', 'heading', 'marker', 'note', 'link', 'picture'] as const;

type ElementKind = (typeof elementKinds)[number];

/** The kinds that a chunk contains. */
function kindsIn(chunk: Chunk): readonly ElementKind[] {
  const { headings, comments, keys, overlong, misread, markers, definitions, links, pictures } = chunk;
  const kinds: ElementKind[] = [];
  if (comments.length + keys.length + overlong.length + misread.length > 0) kinds.push('comment');
  if (headings.length > 0) kinds.push('heading');
  if (markers.length > 0) kinds.push('marker');
  if (definitions.length > 0) kinds.push('note');
  if (links.length > 0) kinds.push('link');
  if (pictures.length > 0) kinds.push('picture');
  return kinds;
}

/** Passes a rule every element of its kind in a piece. */
type ShowElements = (
  elements: LazyElements,
  piece: PlacedChunk,
  rules: readonly Rule[],
  report: Report,
  facts: Facts,
) => void;

/** How the rules check the elements of each kind. */
const showElements: Readonly<Record<ElementKind, ShowElements>> = {
  comment(_view, piece, _rules, report) {
    checkComments(piece, (problem, ...where) => report(ruleOf(problem), ...where));
    for (const { start, end } of piece.chunk.overlong)
      report(blockTooLong, spanIn(piece, { start, end }), { limit: INLINE_LIMIT });
    for (const { kind, start, end } of piece.chunk.misread) {
      const written = piece.chunk.text.slice(start, end);
      const span = spanIn(piece, { start, end });
      if (kind === 'html') report(htmlShown, span, { tag: shortened(written) });
      else if (kind === 'address') report(noteBehindAddress, span, { written });
      else if (kind === 'label') report(noteLabel, span, noteLabelValues(written));
      else report(almostRight, span, almostValues[kind](written));
    }
  },
  heading(elements, piece, rules, report, facts) {
    const headings: Heading[] = piece.chunk.headings.map(({ level, title, ...place }) => ({
      level,
      title,
      span: spanIn(piece, place),
    }));
    if (headings.length === 0) return;
    const first = headingBefore(elements, piece);
    askEach(rules, report, (rule, found) => {
      for (let i = 0; i < headings.length; i++)
        rule.heading?.(headings[i] as Heading, found, facts, i > 0 ? headings[i - 1] : first);
    });
  },
  marker(elements, piece, rules, report, facts) {
    const markers = piece.chunk.markers.map((marker) => elements.marker(piece, marker));
    if (markers.length === 0) return;
    const first = markerBefore(elements, piece);
    askEach(rules, report, (rule, found) => {
      for (let i = 0; i < markers.length; i++)
        rule.marker?.(markers[i] as Marker, found, facts, i > 0 ? markers[i - 1] : first);
    });
  },
  note(elements, piece, rules, report, facts) {
    if (piece.chunk.definitions.length === 0) return;
    const notes = elements.notesIn(piece);
    askEach(rules, report, (rule, found) => {
      for (const own of notes) rule.note?.(own[0], found, facts, own[1]);
    });
  },
  link(_view, piece, rules, report, facts) {
    const links = piece.chunk.links.map(({ href, text, ...place }) => ({
      href,
      text,
      span: spanIn(piece, place),
    }));
    askEach(rules, report, (rule, found) => {
      for (const link of links) rule.link?.(link, found, facts);
    });
  },
  picture(_view, piece, rules, report, facts) {
    const pictures = piece.chunk.pictures.map(({ src, alt, ...place }) => ({
      src,
      alt,
      span: spanIn(piece, place),
    }));
    askEach(rules, report, (rule, found) => {
      for (const picture of pictures) rule.picture?.(picture, found, facts);
    });
  },
};

function spanIn(
  { file, start }: PlacedChunk,
  place: { readonly start: number; readonly end: number },
): { file: string; start: number; end: number } {
  return { file, start: start + place.start, end: start + place.end };
}

/** The last heading of the part before a piece. */
function headingBefore({ text }: LazyElements, { file, index }: PlacedChunk): Heading | undefined {
  const part = text.parts.find(({ path }) => path === file);
  for (let i = index - 1; part && i >= 0; i--) {
    const last = part.chunks[i]?.headings.at(-1);
    if (last) return { level: last.level, title: last.title, span: spanIn(part.piece(i), last) };
  }
  return undefined;
}

/** The last marker of the lesson before a piece. */
function markerBefore(elements: LazyElements, { file, index }: PlacedChunk): Marker | undefined {
  const { parts } = elements.text;
  let from = index - 1;
  for (const part of parts.slice(0, parts.findIndex(({ path }) => path === file) + 1).reverse()) {
    for (let i = Math.min(from, part.chunks.length - 1); i >= 0; i--) {
      const last = part.chunks[i]?.markers.at(-1);
      if (last) return elements.marker(part.piece(i), last);
    }
    from = Number.POSITIVE_INFINITY;
  }
  return undefined;
}

const rulesFor: Readonly<Record<ElementKind, readonly Rule[]>> = {
  comment: [],
  heading: rules.filter((rule) => rule.heading),
  marker: rules.filter((rule) => rule.marker),
  note: rules.filter((rule) => rule.note),
  link: rules.filter((rule) => rule.link),
  picture: rules.filter((rule) => rule.picture),
};

type FindingsByKind = Partial<Record<ElementKind, readonly PlacedFinding[]>>;

/** The findings for elements inside one chunk: markers, notes, headings, links, pictures, comments. */
export class ElementChecks {
  /** Only chunks with findings. */
  readonly #found = new Map<Chunk, FindingsByKind>();
  readonly #watches = new Map(elementKinds.map((kind) => [kind, new FactWatch<Chunk>()]));

  *findings(): Iterable<readonly PlacedFinding[]> {
    for (const found of this.#found.values()) yield* Object.values(found);
  }

  /** Checks new elements again, and those affected by a changed answer about the rest of the lesson. */
  *run(round: CheckRound): Steps<void> {
    for (const chunk of round.changes.gone) {
      this.#found.delete(chunk);
      for (const watch of this.#watches.values()) watch.forget(chunk);
    }
    for (const [piece, kinds] of this.#stale(round))
      for (const kind of kinds) {
        yield;
        this.#look(round, piece, kind);
      }
  }

  #look(round: CheckRound, piece: PlacedChunk, kind: ElementKind): void {
    const { elements, facts } = round;
    const { chunk } = piece;
    const asked = facts.askedIn(() => {
      const findings = findingsOf(round, (report) =>
        showElements[kind](elements, piece, rulesFor[kind], report, facts),
      );
      const { [kind]: known, ...others } = this.#found.get(chunk) ?? {};
      if (findings.length > 0) this.#found.set(chunk, { ...others, [kind]: findings });
      else if (known && Object.keys(others).length > 0) this.#found.set(chunk, others);
      else if (known) this.#found.delete(chunk);
    });
    this.#watches.get(kind)?.note(chunk, asked);
  }

  /** The kinds of elements to check in each piece. */
  #stale(round: CheckRound): ReadonlyMap<PlacedChunk, ReadonlySet<ElementKind>> {
    const { elements, changes } = round;
    const { index: chunks } = elements;
    const stale = new Map<PlacedChunk, Set<ElementKind>>();
    const add = (piece: PlacedChunk | undefined, ...kinds: readonly ElementKind[]): void => {
      if (!piece) return;
      const known = stale.get(piece) ?? new Set();
      stale.set(piece, known);
      for (const kind of kinds) known.add(kind);
    };
    for (const { part, from, to } of changes.runs) {
      for (let index = from; index < to; index++) {
        const piece = part.piece(index);
        if (changes.fresh.has(piece.chunk)) stale.set(piece, new Set(kindsIn(piece.chunk)));
        else add(piece, 'heading', 'marker');
      }
      // The next element has another one before it.
      add(firstFrom([part], to, 'headings'), 'heading');
      const parts = elements.text.parts;
      add(firstFrom(parts.slice(parts.indexOf(part)), to, 'markers'), 'marker');
    }
    // Where everything is new, everything is checked anyway.
    if (elements.text.parts.every(({ chunks }) => chunks.every((chunk) => changes.fresh.has(chunk))))
      return stale;
    for (const key of new Set([...changes.gone, ...changes.fresh].flatMap((chunk) => keysIn(chunk)))) {
      const { defining, citing } = chunks.users(key);
      for (const chunk of defining) add(chunks.pieceOf(chunk), 'note');
      for (const chunk of citing) add(chunks.pieceOf(chunk), 'marker');
    }
    for (const key of round.reordered)
      for (const chunk of chunks.users(key).defining) add(chunks.pieceOf(chunk), 'note');
    for (const [kind, watch] of this.#watches)
      for (const chunk of watch.woken(round.changed)) add(chunks.pieceOf(chunk), kind);
    for (const [chunk, found] of this.#found)
      for (const kind of elementKinds)
        if (areStale(found[kind] ?? [], round)) add(chunks.pieceOf(chunk), kind);
    return stale;
  }
}

/** The keys of the labels in a chunk. */
function keysIn(chunk: Chunk): string[] {
  const { definitions, markers } = chunkLabels(chunk);
  return [...definitions.keys(), ...markers.keys()];
}

/** The first piece, at or after a given one, with elements of a list, in the first part or those after it. */
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
