import { itemPrint, reviewOf } from '@marginalia/core/study';
import type { Response } from '../../webview/exercise/exercise-protocol.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { ExerciseTry } from './exercise-try.ts';

/**
 * Records a graded attempt and, if it counts as one, the review. Cramming leaves the schedule unchanged. Rejects if the
 * record cannot be written; both then wait until it can.
 *
 * @param response in the author's order
 */
export async function recordAttempt(desk: StudyDesk, run: ExerciseTry, response: Response): Promise<void> {
  const { lesson, exercise, queue, grade, seed, hints, startedAt } = run;
  const now = Date.now();
  const score = grade?.score;
  const state = await desk.state(lesson.id).catch(() => desk.peek(lesson.id));
  const rating = queue?.kind === 'cram' ? undefined : reviewOf(state, exercise.id, { score, hints }, now);
  await Promise.all([
    desk.append({
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
    }),
    ...(rating ? [desk.append({ type: 'review', lesson: lesson.id, exercise: exercise.id, rating })] : []),
  ]);
}
