import { attemptEvents, type ExerciseTry, type Response, type ToExercisePage } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import { UnwrittenEvent } from '../record/unwritten-event.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import { keepProse } from './keep-prose.ts';

/** Its dependencies. */
export interface KeepAttemptDeps {
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Saves a graded attempt and tells the page the result.
 *
 * @param response in the author's order
 */
export async function keepAttempt(
  context: KeepAttemptDeps,
  run: ExerciseTry,
  response: Response,
  post: (message: ToExercisePage) => void,
): Promise<void> {
  const { desk, log } = context;
  const { id } = run.exercise;
  try {
    await recordAttempt(desk, run, response);
    // At once: the workbook takes its time, and a student who starts over meanwhile starts with nothing.
    post({ type: 'saved', exercise: id, message: '' });
    const message = await keepProse(context, run, response);
    if (message !== '') post({ type: 'kept', exercise: id, message });
  } catch (error) {
    if (!(error instanceof UnwrittenEvent)) {
      logError(log, 'an attempt cannot be recorded', error);
      post({
        type: 'problem',
        message: vscode.l10n.t(
          'Your answer is graded but could not be saved, because it does not fit your record. The Marginalia log (Output panel) says more.',
        ),
      });
      return;
    }
    post({
      type: 'problem',
      message: vscode.l10n.t(
        'Your answer is graded and saved, but it is not in your record yet. Marginalia keeps trying, even after you close the window.',
      ),
    });
    const later = desk.written().then(() => post({ type: 'saved', exercise: id, message: '' }));
    inBackground(log, 'the exercise page', later);
  }
}

/**
 * Records a graded attempt and, if it counts as one, the review. Rejects if the record cannot be written; both then
 * wait until it can.
 *
 * @param response in the author's order
 */
async function recordAttempt(desk: StudyDesk, run: ExerciseTry, response: Response): Promise<void> {
  const { id } = run.lesson;
  const state = await desk.state(id).catch(() => desk.peek(id));
  await Promise.all(attemptEvents(run, response, state, Date.now()).map((event) => desk.append(event)));
}
