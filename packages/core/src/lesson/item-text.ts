import { blocksOf, blocksOver } from '../markdown/blocks-in.ts';
import type { ScannedPart } from '../markdown/chunk/chunk.ts';
import type { Block, Prose } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import type { LessonEntry } from './outline/lesson-outline.ts';

/** The text under the heading of a question or exercise, divided as its reader needs it. */
export interface ItemText {
  /** What the student reads, hints left out. */
  readonly body: Prose;
  readonly hints: readonly Prose[];
  /** From the key mark, or what may be one, to the end. */
  readonly key: Prose;
  readonly keySpan: Span | undefined;
  /** Whether some of it is withheld for something else than a proper key mark. */
  readonly isDoubtful: boolean;
}

/** Divides an item at its key mark and takes its hints out. */
export function itemText(part: ScannedPart, { ranges, withheld, end }: LessonEntry): ItemText {
  const key = withheld.find(({ role }) => role !== 'remark');
  return {
    ...divideHints(blocksOver(part, ranges)),
    key: key ? blocksOver(part, [key.behind]) : [],
    keySpan: key && { file: part.path, start: key.start, end: key.end ?? end },
    isDoubtful: withheld.some(({ role }) => role !== 'key'),
  };
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
