import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import { resetProgress } from '../../record/reset-progress.ts';
import type { StudyDesk } from '../../record/study-desk.ts';

/** Its dependencies. */
export interface ResetExerciseProgressDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Resets the student's progress in one exercise of the tree; keeps an archive. */
export const resetExerciseProgress: Command<ResetExerciseProgressDeps> = {
  id: 'marginalia.resetExerciseProgress',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (!found || !isLessonElement(element) || element.kind !== 'exercise') return;
    const { lesson } = found;
    const { id, title } = element.item;
    const state = await context.desk.state(lesson.id);
    const done = state.exercises.get(id);
    if (!done) {
      await say('info', vscode.l10n.t('“{title}” has not been tried yet.', { title }));
      return;
    }
    await resetProgress(context.desk, context.log, {
      lesson: lesson.id,
      exercise: id,
      question: vscode.l10n.t('Reset your progress in “{title}”?', { title }),
      detail: vscode.l10n.t(
        'This resets its attempts ({attempts}) and its review date. A copy is kept in an archive.',
        { attempts: done.attempts.length },
      ),
      done: vscode.l10n.t('“{title}” starts from scratch.', { title }),
    });
  },
};
