import { blocksOver, firstIn } from '../markdown/blocks-in.ts';
import { markOf } from '../markdown/chunk/heading-place.ts';
import { createMarkReader } from '../markdown/mark-reader.ts';
import type { Block } from '../model/block.ts';
import type { Mark } from '../model/mark.ts';
import type { ReportProblem } from '../model/problem.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { lazy } from '../text/lazy.ts';
import type { LessonEntry } from './outline/lesson-outline.ts';

/**
 * Reads a section.
 *
 * @param blocks returns its blocks on demand; by default their paragraphs have no numbers
 */
export function readSection(
  entry: LessonEntry,
  report: ReportProblem,
  blocks: () => readonly Block[] = lazy(() => sectionBlocks(entry)),
): Section {
  const mark = entry.marked ? markOf(entry.heading) : undefined;
  if (mark) {
    const reader = createMarkReader(mark, report);
    reader.id('id');
    reader.done();
  }
  return new TextSection(entry, mark, blocks);
}

/** Returns the blocks of a section, with paragraphs not yet numbered. */
export function sectionBlocks({ part, ranges }: LessonEntry): Block[] {
  return blocksOver(part, ranges);
}

class TextSection implements Section {
  readonly id: string;
  readonly named: boolean;
  readonly title: string;
  readonly mark: Mark | undefined;
  readonly level: number;
  readonly span: Span;
  readonly headingSpan: Span;
  readonly heading: Block;
  readonly #entry: LessonEntry;
  readonly #blocks: () => readonly Block[];

  constructor(entry: LessonEntry, mark: Mark | undefined, blocks: () => readonly Block[]) {
    const { part, heading, id, named, end } = entry;
    const file = part.path;
    const { piece, own } = heading;
    this.id = id;
    this.named = named;
    this.title = heading.title;
    this.mark = mark;
    this.level = heading.level;
    this.span = { file, start: heading.start, end };
    this.headingSpan = { file, start: heading.start, end: heading.end };
    this.heading = {
      kind: 'heading',
      span: this.headingSpan,
      piece,
      tokens: piece.tokens,
      from: own.token,
      to: own.token + 3,
    };
    this.#entry = entry;
    this.#blocks = blocks;
  }

  get blocks(): readonly Block[] {
    return this.#blocks();
  }

  get isEmpty(): boolean {
    return this.first === undefined;
  }

  get first(): Block | undefined {
    const { part, ranges } = this.#entry;
    for (const [from, to] of ranges) {
      const first = firstIn(part, from, to);
      if (first) return first;
    }
    return undefined;
  }
}
