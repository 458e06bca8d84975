import { startQueue } from '@marginalia/core/desk';
import { dueCards, schedule } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { ExerciseView } from '../exercise-tab.ts';
import { nextDue } from '../queue-end.ts';

/** Its dependencies. */
export interface ReviewDueExercisesDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly exercises: ExerciseView;
}

/** Runs the due exercises, each with its paragraph; if there are none, says when the next one is due. */
export const reviewDueExercises: Command<ReviewDueExercisesDeps> = {
  id: 'marginalia.reviewDueExercises',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const state = await context.desk.state(lesson.id);
    const now = Date.now();
    const ids = new Set(lesson.exercises.map(({ id }) => id));
    const cards = schedule(state, now).filter(({ exercise }) => ids.has(exercise));
    const due = dueCards(cards, now).map(({ exercise }) => exercise);
    const [first] = due;
    if (first !== undefined) {
      await context.exercises.run(folder, first, startQueue('review', due));
      return;
    }
    if (cards.length === 0) {
      const run = vscode.l10n.t('Run Next Exercise');
      const nothing = vscode.l10n.t(
        'There is nothing to review yet. Exercises that you miss come back here.',
      );
      const chosen = await say('info', nothing, run);
      if (chosen === run) await vscode.commands.executeCommand('marginalia.runNextExercise');
      return;
    }
    const cram = vscode.l10n.t('Cram');
    const message = `${vscode.l10n.t('Nothing is due.')} ${nextDue(lesson, state, now)}`;
    const chosen = await say('info', message, cram);
    if (chosen === cram) await vscode.commands.executeCommand('marginalia.cramExercises');
  },
};
