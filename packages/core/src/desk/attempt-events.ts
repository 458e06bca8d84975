import type { Response } from '../model/response.ts';
import { itemPrint } from '../study/change/item-print.ts';
import type { EventDraft } from '../study/record/record-event.ts';
import type { StudyState } from '../study/record/study-state.ts';
import { reviewOf } from '../study/schedule/schedule.ts';
import type { ExerciseTry } from './exercise-try.ts';

/**
 * The events of a graded attempt: the attempt itself and, if it counts as one, the review. Cramming leaves the schedule
 * unchanged.
 *
 * @param response in the author's order
 *
 * @param state the student's work before the attempt
 *
 * @param now milliseconds since 1970
 */
export function attemptEvents(
  run: ExerciseTry,
  response: Response,
  state: StudyState,
  now: number,
): EventDraft[] {
  const { lesson, exercise, queue, grade, seed, hints, startedAt } = run;
  const score = grade?.score;
  const rating = queue?.kind === 'cram' ? undefined : reviewOf(state, exercise.id, { score, hints }, now);
  return [
    {
      type: 'attempt',
      lesson: lesson.id,
      exercise: exercise.id,
      exerciseType: exercise.type,
      ...(exercise.section === undefined ? {} : { section: exercise.section }),
      item: itemPrint(lesson, exercise),
      response,
      score: score ?? null,
      seed,
      hints,
      duration: Math.max(0, now - startedAt),
    },
    ...(rating ? [{ type: 'review' as const, lesson: lesson.id, exercise: exercise.id, rating }] : []),
  ];
}
