import { plainText } from '../markdown/plain-text.ts';
import type { Block } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { wordsIn } from '../passage/words.ts';
import { Attached } from '../text/attached.ts';

/** A numbered paragraph of the passage. */
interface Paragraph {
  readonly number: number;
  readonly section: string;
  readonly block: Block;
  readonly words: ReadonlySet<string>;
}

export interface Paragraphs {
  readonly all: readonly Paragraph[];
  /** Number of paragraphs that contain a word. */
  readonly spread: ReadonlyMap<string, number>;
}

const known = new Attached<Lesson, Paragraphs>();

/**
 * Returns the numbers of the paragraphs that an exercise belongs to, in order: in the middle of a section, the one
 * before it; otherwise all of its section. Empty for an exercise without a section.
 */
export function exerciseParagraphs(lesson: Lesson, exercise: Exercise): readonly number[] {
  const own = paragraphsOf(lesson).all.filter(({ section }) => section === exercise.section);
  const { file, start } = exercise.span;
  const here = own.filter(({ block }) => block.span.file === file);
  const before = here.findLast(({ block }) => block.span.end <= start);
  const isBetween = before && here.some(({ block }) => block.span.start > start);
  return (isBetween ? [before] : own).map(({ number }) => number);
}

/** Returns the numbered paragraphs of a lesson, made once. */
export function paragraphsOf(lesson: Lesson): Paragraphs {
  const before = known.get(lesson);
  if (before) return before;
  const all = lesson.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block): Paragraph[] => {
      if (block.paragraph === undefined) return [];
      const words = new Set(wordsIn(plainText([block])).map(({ normal }) => normal));
      return [{ number: block.paragraph, section: id, block, words }];
    }),
  );
  const spread = new Map<string, number>();
  for (const { words } of all) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  const made = { all, spread };
  known.set(lesson, made);
  return made;
}
