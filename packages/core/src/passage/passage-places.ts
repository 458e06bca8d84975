import type { Lesson } from '../model/lesson.ts';
import { elementId } from '../render/html.ts';

/** A scroll position in a rendered passage, or in the Markdown behind it. */
export interface PassagePlace {
  /** Id of the block's element; '' above the first block. */
  readonly element: string;
  /** Fraction of the way to the next block, 0 to 1. */
  readonly share: number;
}

interface PlacedBlock {
  readonly element: string;
  readonly start: number;
}

/** Returns the place of an offset of a file, for scrolling a rendered passage in sync. */
export function placeAtOffset(lesson: Lesson, file: string, offset: number): PassagePlace {
  const blocks = blocksOf(lesson, file);
  const index = blocks.findLastIndex(({ start }) => start <= offset);
  const [from, to] = stretchAt(lesson, file, blocks, index);
  return { element: blocks[index]?.element ?? '', share: to > from ? (offset - from) / (to - from) : 0 };
}

/**
 * Returns the file and offset of a place, for scrolling its Markdown in sync; `undefined` if the lesson has no such
 * block.
 */
export function offsetOfPlace(
  lesson: Lesson,
  { element, share }: PassagePlace,
): { readonly file: string; readonly offset: number } | undefined {
  for (const { path } of lesson.parts) {
    const blocks = blocksOf(lesson, path);
    const index = blocks.findIndex((block) => block.element === element);
    if (index < 0 && element !== '') continue;
    const [from, to] = stretchAt(lesson, path, blocks, index);
    return { file: path, offset: Math.round(from + share * (to - from)) };
  }
  return undefined;
}

/** From the start of a block to that of the next one; before the first block, from the start of the file. */
function stretchAt(
  lesson: Lesson,
  file: string,
  blocks: readonly PlacedBlock[],
  index: number,
): readonly [from: number, to: number] {
  const length = lesson.parts.find(({ path }) => path === file)?.text.length ?? 0;
  return [blocks[index]?.start ?? 0, blocks[index + 1]?.start ?? length];
}

/** The parts of a file that have an element of their own in the passage, in the order of the file. */
function blocksOf(lesson: Lesson, file: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  const add = (kind: string, id: string | number, span: { file: string; start: number }): void => {
    if (span.file === file) blocks.push({ element: elementId(kind, id), start: span.start });
  };
  for (const section of lesson.sections) {
    add('heading', section.id, section.headingSpan);
    for (const { paragraph, span } of section.blocks)
      if (paragraph !== undefined) add('paragraph', paragraph, span);
  }
  for (const { id, span } of [...lesson.questions, ...lesson.exercises]) add('item', id, span);
  for (const { label, span } of lesson.notes) add('note', label, span);
  return blocks.sort((a, b) => a.start - b.start);
}
