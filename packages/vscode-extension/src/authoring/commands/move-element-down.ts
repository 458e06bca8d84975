import type * as vscode from 'vscode';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { LessonTreeView } from '../../lessons/lesson-tree.ts';
import type { Command } from '../../lifecycle/command.ts';
import { moveStep } from '../move-step.ts';

/** What it needs of others. */
export interface MoveElementDownDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly tree: LessonTreeView;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Moves a section, question or exercise of the tree one place down. */
export const moveElementDown: Command<MoveElementDownDeps> = {
  id: 'marginalia.moveElementDown',
  run: (context, element) => moveStep(context, element, 'down'),
};
