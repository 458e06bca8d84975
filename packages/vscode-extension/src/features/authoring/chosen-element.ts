import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { FeatureContext } from '../feature-context.ts';
import { isLessonElement, type LessonElement } from '../tree/lesson-element.ts';
import { type EditableElement, isEditable } from './editable-element.ts';

/**
 * What a command of the tree is about: the line whose menu was opened, or the one that has the focus when a key was
 * pressed. `undefined` for one that cannot be changed, after saying so.
 */
export async function chosenElement(
  { tree }: FeatureContext,
  from: unknown,
): Promise<EditableElement | undefined> {
  const element: LessonElement | undefined = isLessonElement(from) ? from : await tree.focused();
  if (isEditable(element)) return element;
  await say('info', vscode.l10n.t('Choose a section, a question or an exercise in the Lesson view first.'));
  return undefined;
}
