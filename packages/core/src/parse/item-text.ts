import type { Block, Prose } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import { blocksIn, blocksOf } from './blocks-in.ts';
import { firstIndex } from './first-index.ts';
import { headingAt } from './outline.ts';
import type { LessonEntry } from './outline-parts.ts';
import type { Chunk, PlacedHeading, ScannedComment, ScannedPart } from './scanned-part.ts';

/** The text under the heading of a question or exercise, divided as its reader needs it. */
export interface ItemText {
  /** What the student reads, hints left out. */
  readonly body: Prose;
  readonly hints: readonly Prose[];
  /** From the key mark to the next heading. */
  readonly key: Prose;
  readonly keySpan: Span | undefined;
}

/** Divides an item at its key mark and takes its hints out. */
export function itemText(part: ScannedPart, entry: LessonEntry): ItemText {
  const [from, to] = entry.ranges[0] ?? [0, 0];
  const key = keyRange(part, from, to);
  if (!key) return { ...divideHints(blocksIn(part, from, to)), key: [], keySpan: undefined };
  const student = [...blocksIn(part, from, key.from), ...blocksIn(part, key.to, to)];
  return {
    ...divideHints(student),
    key: blocksIn(part, key.from, key.to),
    keySpan: { file: part.path, start: key.start, end: key.end ?? entry.end },
  };
}

/** Tokens from the key mark of an item to the next heading, and offsets; no `end` where the key ends with its item. */
export interface KeyRange {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number | undefined;
}

/** What the first key mark among tokens `from` up to `to` hides. */
export function keyRange(part: ScannedPart, from: number, to: number): KeyRange | undefined {
  for (let i = part.pieceOf(from); i < part.chunks.length; i++) {
    const { chunk, start, token } = part.piece(i);
    if (token >= to) return undefined;
    const { comments } = chunk;
    const first = firstIndex(comments, (comment) => token + comment.token >= from);
    for (let index = first; index < comments.length; index++) {
      const comment = comments[index] as ScannedComment;
      const at = token + comment.token;
      if (at >= to) return undefined;
      if (comment.role !== 'key' || !comment.alone || comment.nested) continue;
      const next = headingAfter(part, i, at);
      const after = next && next.token < to ? next : undefined;
      return { from: at, to: after?.token ?? to, start: start + comment.start, end: after?.start };
    }
  }
  return undefined;
}

/** The first heading behind a token of a chunk. */
function headingAfter(part: ScannedPart, index: number, token: number): PlacedHeading | undefined {
  for (let chunk = index; chunk < part.chunks.length; chunk++) {
    const before = part.piece(chunk).token;
    const { headings } = part.chunks[chunk] as Chunk;
    const heading = firstIndex(headings, (own) => before + own.token > token);
    if (heading < headings.length) return headingAt(part, { chunk, heading });
  }
  return undefined;
}

/** A hint is a quote that begins with `[!TIP]`. */
function divideHints(blocks: readonly Block[]): { body: Prose; hints: Prose[] } {
  const body: Block[] = [];
  const hints: Prose[] = [];
  for (const block of blocks) {
    const alert = block.kind === 'quote' ? block.tokens[block.from]?.meta?.['alert'] : undefined;
    if (alert === 'tip') hints.push(blocksOf(block.piece, block.from + 1, block.to - 1));
    else body.push(block);
  }
  return { body, hints };
}
