import { definitionOf } from '../exercise/definition-of.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import type { Steps } from '../turns/in-turns.ts';
import type { ExportedItem } from './export-format.ts';
import { type LossLog, loseBeside } from './losses.ts';
import { sectionsWithItems } from './sections-with-items.ts';
import { hasForbidden } from './xml.ts';

/** A format's handlers for the parts of a lesson. Losses meanwhile belong to the current part. */
export interface ExportParts {
  /** The introduction before the first section, and the passage's source. */
  introduction?(): void;
  /** A section, which may be empty, before its items; `undefined` before items without one. */
  section?(section: Section | undefined): void;
  question?(question: Question): void;
  /** Whether exercises without a right answer are included. */
  readonly takesAll?: boolean;
  /**
   * Writes an exercise that can be answered, or any.
   *
   * @returns its kind there, in that system's words; `undefined` if it is left out
   */
  exercise(exercise: Exercise): string | undefined;
}

/** Visits a lesson in working order, and yields the result for each exercise. */
export function* exportEach(lesson: Lesson, log: LossLog, parts: ExportParts): Steps<ExportedItem[]> {
  const becomes = new Map<Exercise, string | undefined>();
  loseBeside(lesson, log.lose);
  parts.introduction?.();
  for (const { section, items } of sectionsWithItems(lesson)) {
    yield;
    log.turnTo(undefined);
    parts.section?.(section);
    for (const item of items) {
      yield;
      log.turnTo(item);
      if (hasForbidden(sourceOf(lesson, item))) log.lose('signs-lost');
      if (item.kind === 'question') parts.question?.(item);
      else if (parts.takesAll || isAnswerable(item)) becomes.set(item, parts.exercise(item));
      else log.lose('left-unanswerable');
    }
  }
  return lesson.exercises.map((exercise) => {
    const { id, title, type } = exercise;
    return { id, title, type, as: becomes.get(exercise) };
  });
}

/** Whether some response scores fully, or people judge. */
function isAnswerable(exercise: Exercise): boolean {
  const definition = definitionOf(exercise);
  return definition.prose !== undefined || definition.key(exercise) !== undefined;
}

/** The source of an item. */
function sourceOf({ files }: Lesson, { span }: Item): string {
  return files.find(({ path }) => path === span.file)?.slice(span.start, span.end) ?? '';
}
