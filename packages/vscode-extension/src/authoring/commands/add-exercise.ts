import type * as vscode from 'vscode';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { pickExerciseType } from '../pick-exercise-type.ts';
import { addItem } from './add-item.ts';

/** What it needs of others. */
export interface AddExerciseDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Begins a new exercise of a section; its type is picked. */
export const addExercise: Command<AddExerciseDeps> = {
  id: 'marginalia.addExercise',
  run: (context, from) => addItem(context, from, pickExerciseType),
};
