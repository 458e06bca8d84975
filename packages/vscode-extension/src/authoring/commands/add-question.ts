import type * as vscode from 'vscode';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { addItem } from './add-item.ts';

/** What it needs of others. */
export interface AddQuestionDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Begins a new discussion question of a section. */
export const addQuestion: Command<AddQuestionDeps> = {
  id: 'marginalia.addQuestion',
  run: (context, from) => addItem(context, from, async () => 'question'),
};
