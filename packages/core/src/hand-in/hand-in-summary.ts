import type { Lesson } from '../model/lesson.ts';
import { foldRecord } from '../study/record/fold.ts';
import type { RecordEvent, UnknownEvent } from '../study/record/record-event.ts';
import type { WorkbookAnswer } from '../study/workbook/workbook-answers.ts';

/** What of a lesson is in a hand-in, and what is empty. */
export interface HandInSummary {
  readonly exercises: number;
  readonly questions: number;
  /** Titles of the exercises that were not tried, and of the questions without an answer, in the lesson's order. */
  readonly untried: readonly string[];
  readonly unanswered: readonly string[];
}

/**
 * Sums up a student's work on a lesson: exercises that were tried, and questions with an answer in the workbook.
 *
 * @param answers those of the workbook, as `workbookAnswers` reads them
 */
export function handInSummary(
  { id: lesson, exercises, questions }: Lesson,
  events: readonly (RecordEvent | UnknownEvent)[],
  answers: ReadonlyMap<string, WorkbookAnswer>,
): HandInSummary {
  const state = foldRecord(events).get(lesson);
  return {
    exercises: exercises.length,
    questions: questions.length,
    // An exercise of another type was another task.
    untried: exercises
      .filter(
        ({ id, type }) =>
          !state?.exercises.get(id)?.attempts.some(({ exerciseType }) => exerciseType === type),
      )
      .map(({ title }) => title),
    unanswered: questions.filter(({ id }) => (answers.get(id)?.text ?? '') === '').map(({ title }) => title),
  };
}
