import { checkComments } from '../../lesson/check-marks.ts';
import type { Chunk, PlacedChunk } from '../../markdown/chunk/chunk.ts';
import { INLINE_LIMIT } from '../../markdown/chunk/scan-chunk.ts';
import type { Heading } from '../../model/heading.ts';
import type { Marker } from '../../model/note.ts';
import { almostValues } from '../almost-values.ts';
import type { Report, Rule } from '../rule.ts';
import { almostRight } from '../rules/almost-right.ts';
import { blockTooLong } from '../rules/block-too-long.ts';
import { htmlShown, shortened } from '../rules/html-shown.ts';
import { noteBehindAddress } from '../rules/note-behind-address.ts';
import { noteLabel, noteLabelValues } from '../rules/note-label.ts';
import { ruleOf } from '../rules.ts';
import { foundBy } from './check-round.ts';
import type { Facts } from './facts/facts.ts';
import type { LessonView } from './lazy-elements.ts';

/** Kinds of elements that lie in one chunk each. */
export const elementKinds = ['comment', 'heading', 'marker', 'note', 'link', 'picture'] as const;

export type ElementKind = (typeof elementKinds)[number];

/** The kinds of which a chunk has some. */
export function kindsIn(chunk: Chunk): readonly ElementKind[] {
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

/** Shows a rule every element of its kind in a piece. */
export type ShowElements = (
  view: LessonView,
  piece: PlacedChunk,
  rules: readonly Rule[],
  report: Report,
  facts: Facts,
) => void;

/** How the rules look at the elements of each kind. */
export const showElements: Readonly<Record<ElementKind, ShowElements>> = {
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
  heading(view, piece, rules, report, facts) {
    const headings: Heading[] = piece.chunk.headings.map(({ level, title, ...place }) => ({
      level,
      title,
      span: spanIn(piece, place),
    }));
    if (headings.length === 0) return;
    const first = headingBefore(view, piece);
    for (const rule of rules) {
      const found = foundBy(rule, report);
      for (let i = 0; i < headings.length; i++)
        rule.heading?.(headings[i] as Heading, found, facts, i > 0 ? headings[i - 1] : first);
    }
  },
  marker(view, piece, rules, report, facts) {
    const markers = piece.chunk.markers.map((marker) => view.marker(piece, marker));
    if (markers.length === 0) return;
    const first = markerBefore(view, piece);
    for (const rule of rules) {
      const found = foundBy(rule, report);
      for (let i = 0; i < markers.length; i++)
        rule.marker?.(markers[i] as Marker, found, facts, i > 0 ? markers[i - 1] : first);
    }
  },
  note(view, piece, rules, report, facts) {
    if (piece.chunk.definitions.length === 0) return;
    const notes = view.notesIn(piece);
    for (const rule of rules) {
      const found = foundBy(rule, report);
      for (const [note, first] of notes) rule.note?.(note, found, facts, first);
    }
  },
  link(_view, piece, rules, report, facts) {
    const links = piece.chunk.links.map(({ href, text, ...place }) => ({
      href,
      text,
      span: spanIn(piece, place),
    }));
    for (const rule of rules) {
      const found = foundBy(rule, report);
      for (const link of links) rule.link?.(link, found, facts);
    }
  },
  picture(_view, piece, rules, report, facts) {
    const pictures = piece.chunk.pictures.map(({ src, alt, ...place }) => ({
      src,
      alt,
      span: spanIn(piece, place),
    }));
    for (const rule of rules) {
      const found = foundBy(rule, report);
      for (const picture of pictures) rule.picture?.(picture, found, facts);
    }
  },
};

function spanIn(
  { file, start }: PlacedChunk,
  place: { readonly start: number; readonly end: number },
): { file: string; start: number; end: number } {
  return { file, start: start + place.start, end: start + place.end };
}

/** The last heading of the part before a piece. */
function headingBefore({ text }: LessonView, { file, index }: PlacedChunk): Heading | undefined {
  const part = text.parts.find(({ path }) => path === file);
  for (let i = index - 1; part && i >= 0; i--) {
    const last = part.chunks[i]?.headings.at(-1);
    if (last) return { level: last.level, title: last.title, span: spanIn(part.piece(i), last) };
  }
  return undefined;
}

/** The last marker of the lesson before a piece. */
function markerBefore(view: LessonView, { file, index }: PlacedChunk): Marker | undefined {
  const { parts } = view.text;
  let from = index - 1;
  for (const part of parts.slice(0, parts.findIndex(({ path }) => path === file) + 1).reverse()) {
    for (let i = Math.min(from, part.chunks.length - 1); i >= 0; i--) {
      const last = part.chunks[i]?.markers.at(-1);
      if (last) return view.marker(part.piece(i), last);
    }
    from = Number.POSITIVE_INFINITY;
  }
  return undefined;
}
