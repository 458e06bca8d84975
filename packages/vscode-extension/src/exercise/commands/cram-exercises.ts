import { startQueue } from '@marginalia/core/desk';
import { cramCards, schedule } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { ExerciseView } from '../exercise-tab.ts';

/** Its dependencies. */
export interface CramExercisesDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly exercises: ExerciseView;
}

/**
 * Runs every exercise that was ever missed, due or not, the most likely forgotten first. Leaves the schedule unchanged.
 */
export const cramExercises: Command<CramExercisesDeps> = {
  id: 'marginalia.cramExercises',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const ids = new Set(lesson.exercises.map(({ id }) => id));
    const cards = cramCards(schedule(await context.desk.state(lesson.id), Date.now()));
    const exercises = cards.map(({ exercise }) => exercise).filter((id) => ids.has(id));
    const [first] = exercises;
    if (first !== undefined) {
      await context.exercises.run(folder, first, startQueue('cram', exercises));
      return;
    }
    const run = vscode.l10n.t('Run Next Exercise');
    const nothing = vscode.l10n.t('There is nothing to cram yet. Exercises that you miss are kept for it.');
    const chosen = await say('info', nothing, run);
    if (chosen === run) await vscode.commands.executeCommand('marginalia.runNextExercise');
  },
};
