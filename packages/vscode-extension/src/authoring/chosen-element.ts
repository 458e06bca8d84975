import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { isLessonElement, type LessonElement } from '../lessons/lesson-element.ts';
import type { LessonTreeView } from '../lessons/lesson-tree.ts';
import { type EditableElement, isEditable } from './editable-element.ts';

/** What it needs of others. */
export interface ChosenElementDeps {
  readonly tree: LessonTreeView;
}

/**
 * What a command of the tree is about: the line whose menu was opened, or the one that has the focus when a key was
 * pressed. `undefined` for one that cannot be changed, after saying so.
 */
export async function chosenElement(
  { tree }: ChosenElementDeps,
  from: unknown,
): Promise<EditableElement | undefined> {
  const element: LessonElement | undefined = isLessonElement(from) ? from : await tree.focused();
  if (isEditable(element)) return element;
  await say('info', vscode.l10n.t('Choose a section, a question or an exercise in the Lesson view first.'));
  return undefined;
}
