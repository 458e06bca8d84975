import type { Exercise, StudyState } from '@marginalia/core';
import * as vscode from 'vscode';
import { type Line, pick } from '../adapters/pick.ts';
import { doneSentence } from '../features/exercise/done-sentence.ts';
import { exerciseGroups } from '../features/exercise/exercise-order.ts';
import { isLessonItem } from '../features/lesson-item.ts';
import { isLessonElement } from '../features/tree/lesson-element.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

interface ExercisePick extends Line {
  readonly exercise?: Exercise;
}

/** Picks an exercise, by section and with what was done, and runs it; from tree and lens, the one that was clicked. */
export const runExercise: Command = {
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
    description: doneSentence(done),
    exercise,
  };
}
