import { dependentsOf, type Lesson, type Movable, removeElement } from '@marginalia/core';
import * as vscode from 'vscode';
import { chosenElement } from '../features/authoring/chosen-element.ts';
import { describeRemoval } from '../features/authoring/describe-removal.ts';
import { editLesson } from '../features/authoring/edit-lesson.ts';
import { elementNow } from '../features/authoring/editable-element.ts';
import type { Command } from './command.ts';

/** Deletes a section, question or exercise of the tree; asks first where something hangs on it. */
export const deleteElement: Command = {
  id: 'marginalia.deleteElement',
  async run(context, from) {
    const { library, current } = context;
    const element = await chosenElement(context, from);
    const { folder } = current;
    if (!element || !folder) return;
    const { lesson } = await library.open(folder);
    const found: Movable | undefined = lesson && elementNow(lesson, element);
    if (!lesson || !found) return;
    const choice = await ask(lesson, found, await describeRemoval(context, lesson, found));
    if (!choice) return;
    await editLesson(context, folder, (now) => {
      const same = elementNow(now, element);
      return same && removeElement(now, same, choice === 'with notes');
    });
  },
};

/** @param losses what hangs on the element, a sentence each; without any, nobody is asked */
async function ask(
  lesson: Lesson,
  element: Movable,
  losses: readonly string[],
): Promise<'alone' | 'with notes' | undefined> {
  if (losses.length === 0) return 'alone';
  const alone = vscode.l10n.t('Delete');
  const withNotes = vscode.l10n.t('Delete with Its Notes');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete “{title}”?', { title: element.title }),
    { modal: true, detail: [...losses, vscode.l10n.t('You can undo it.')].join('\n') },
    ...(dependentsOf(lesson, element).notes.length > 0 ? [withNotes, alone] : [alone]),
  );
  return chosen === withNotes ? 'with notes' : chosen === alone ? 'alone' : undefined;
}
