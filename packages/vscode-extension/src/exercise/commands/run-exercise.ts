import type { Exercise } from '@marginalia/core';
import { doneSentence, exerciseGroups } from '@marginalia/core/desk';
import type { StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { type Line, pick } from '../../adapters/pick.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { isLessonElement } from '../../lessons/lesson-element.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import { isLessonItem } from '../../lessons/lesson-item.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import type { ExerciseView } from '../exercise-tab.ts';

/** Its dependencies. */
export interface RunExerciseDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly exercises: ExerciseView;
}

interface ExercisePick extends Line {
  readonly exercise?: Exercise;
}

/** Picks an exercise, by section and with its progress, and runs it; from tree and lens, runs the clicked one. */
export const runExercise: Command<RunExerciseDeps> = {
  id: 'marginalia.runExercise',
  async run(context, element) {
    if (isLessonItem(element)) {
      await context.exercises.run(element.folder, element.item);
      return;
    }
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    if (isLessonElement(element) && element.kind === 'exercise') {
      await context.exercises.run(folder, element.item.id);
      return;
    }
    const state = await context.desk.state(lesson.id);
    const items = exerciseGroups(lesson).flatMap(({ section, exercises }): ExercisePick[] => [
      {
        label: section?.title ?? vscode.l10n.t('Without a section'),
        kind: vscode.QuickPickItemKind.Separator,
      },
      ...exercises.map((exercise) => pickOf(exercise, state)),
    ]);
    const picked = await pick(items, {
      placeHolder: vscode.l10n.t('Which exercise?'),
    });
    if (picked?.exercise) await context.exercises.run(folder, picked.exercise.id);
  },
};

function pickOf(exercise: Exercise, state: StudyState): ExercisePick {
  const done = state.exercises.get(exercise.id);
  const icon =
    done === undefined ? 'circle-large-outline' : done.best === 1 ? 'pass-filled' : 'circle-large-filled';
  return {
    label: exercise.title,
    iconPath: new vscode.ThemeIcon(icon),
    description: doneSentence(done, { localize }),
    exercise,
  };
}
