import { attemptEvents, type ExerciseTry, type Response } from '@marginalia/core/desk';
import type { StudyDesk } from '../record/study-desk.ts';

/**
 * Records a graded attempt and, if it counts as one, the review. Rejects if the record cannot be written; both then
 * wait until it can.
 *
 * @param response in the author's order
 */
export async function recordAttempt(desk: StudyDesk, run: ExerciseTry, response: Response): Promise<void> {
  const { id } = run.lesson;
  const state = await desk.state(id).catch(() => desk.peek(id));
  await Promise.all(attemptEvents(run, response, state, Date.now()).map((event) => desk.append(event)));
}
