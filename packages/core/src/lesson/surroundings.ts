import type { Block } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { fileOf } from './source-of.ts';

/**
 * The elements that contain a place: the section, the question or exercise, the note, and the block of the innermost of
 * them.
 */
export interface Surroundings {
  readonly section: Section | undefined;
  readonly item: Question | Exercise | undefined;
  readonly note: Note | undefined;
  /** `undefined` between blocks, and in the parts of an exercise: its options, rows, entries. */
  readonly block: Block | undefined;
  /** The last block of the same element that ends before the place. */
  readonly before: Block | undefined;
}

/**
 * Returns the elements that contain an offset of a file. The end of a block or note still belongs to it, for a caret.
 */
export function surroundings(lesson: Lesson, file: string, offset: number): Surroundings {
  const holds = ({ span }: { readonly span: Span }): boolean =>
    span.file === file && span.start <= offset && offset <= span.end;
  // An element that ends with the file still contains a caret at its end.
  const endOfFile = fileOf(lesson, file).length;
  const open = (element: { readonly span: Span }): boolean =>
    holds(element) && (offset < element.span.end || offset === endOfFile);
  const section = lesson.sections.find(open);
  const item = [...lesson.questions, ...lesson.exercises].find(open);
  const note = [...lesson.notes, ...lesson.duplicateNotes].find(holds);
  const blocks = note
    ? note.body
    : item
      ? [...item.prompt, ...item.hints.flat(), ...item.key]
      : (section?.blocks ?? lesson.introduction);
  // Authors see what students do not.
  const all = [...blocks, ...(note ? [] : lesson.withheld)].sort((a, b) => a.span.start - b.span.start);
  const before = all.findLast(({ span }) => span.file === file && span.end <= offset);
  return { section, item, note, block: all.find(holds), before };
}
