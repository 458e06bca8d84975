import { progress } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import { resetProgress } from '../../record/reset-progress.ts';
import type { StudyDesk } from '../../record/study-desk.ts';

/** Its dependencies. */
export interface ResetLessonProgressDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Resets the student's progress in a lesson; keeps an archive. */
export const resetLessonProgress: Command<ResetLessonProgressDeps> = {
  id: 'marginalia.resetLessonProgress',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson } = found;
    const state = await context.desk.state(lesson.id);
    const { attempts } = progress(lesson, state, Date.now());
    if (state.sections.size + state.questions.size + state.exercises.size === 0) {
      await say('info', vscode.l10n.t('Nothing has been done in “{title}” yet.', { title: lesson.title }));
      return;
    }
    await resetProgress(context.desk, context.log, {
      lesson: lesson.id,
      question: vscode.l10n.t('Reset your progress in “{title}”?', { title: lesson.title }),
      detail: vscode.l10n.t(
        'This resets sections read ({read}), questions answered ({answered}), attempts at exercises ({attempts}) and their review dates. A copy is kept in an archive. Highlights, margin notes and the workbook stay as they are.',
        { read: state.sections.size, answered: state.questions.size, attempts: attempts.length },
      ),
      done: vscode.l10n.t('“{title}” starts from scratch.', { title: lesson.title }),
    });
  },
};
