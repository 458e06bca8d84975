import { exercisesInOrder } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { ExerciseView } from '../exercise-tab.ts';

/** Its dependencies. */
export interface RunNextExerciseDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly exercises: ExerciseView;
}

/** Runs the first untried exercise, else the first whose best score is not full. */
export const runNextExercise: Command<RunNextExerciseDeps> = {
  id: 'marginalia.runNextExercise',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const { exercises } = await context.desk.state(lesson.id);
    const all = exercisesInOrder(lesson);
    const next =
      all.find(({ id }) => !exercises.has(id)) ?? all.find(({ id }) => (exercises.get(id)?.best ?? 1) < 1);
    if (next) await context.exercises.run(folder, next.id);
    else if (all.length === 0) {
      await say('info', vscode.l10n.t('This lesson has no exercises.'));
    } else {
      await say('info', vscode.l10n.t('Every exercise of this lesson is done.'));
    }
  },
};
