import type { Lesson } from '../model/lesson.ts';
import { itemPrint } from '../study/change/item-print.ts';
import type { EventDraft } from '../study/record/record-event.ts';
import type { StudyState } from '../study/record/study-state.ts';
import type { WorkbookAnswer } from '../study/workbook/workbook-answers.ts';

type Answers = ReadonlyMap<string, Pick<WorkbookAnswer, 'text'>>;

/**
 * The events of the answers in a workbook that are new or changed.
 *
 * @param before the answers at the last reading; `undefined` for those that the record knows of
 *
 * @param state the student's work so far
 */
export function answerEvents(
  lesson: Lesson,
  now: Answers,
  before: Answers | undefined,
  { questions, resets }: Pick<StudyState, 'questions' | 'resets'>,
): EventDraft[] {
  const isNew = (id: string): boolean => {
    const text = now.get(id)?.text ?? '';
    if (text === '') return false;
    // After a reset an existing answer is not new.
    return before ? text !== (before.get(id)?.text ?? '') : !questions.has(id) && resets.length === 0;
  };
  return lesson.questions
    .filter(({ id }) => isNew(id))
    .map((question) => ({
      type: 'answer',
      lesson: lesson.id,
      question: question.id,
      ...(question.section === undefined ? {} : { section: question.section }),
      item: itemPrint(lesson, question),
    }));
}
