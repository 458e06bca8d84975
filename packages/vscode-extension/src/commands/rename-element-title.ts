import { type Movable, retitleElement, titleSource } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { chosenElement } from '../features/authoring/chosen-element.ts';
import { editLesson } from '../features/authoring/edit-lesson.ts';
import { elementNow } from '../features/authoring/editable-element.ts';
import type { Command } from './command.ts';

/** Gives a section, question or exercise of the tree another title; its id stays. */
export const renameElementTitle: Command = {
  id: 'marginalia.renameElementTitle',
  async run(context, from) {
    const { library, current } = context;
    const element = await chosenElement(context, from);
    const { folder } = current;
    if (!element || !folder) return;
    const { lesson } = await library.open(folder);
    const found: Movable | undefined = lesson && elementNow(lesson, element);
    if (!lesson || !found) return;
    const title = await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename “{title}”', { title: found.title }),
      prompt: vscode.l10n.t('One line of Markdown. The id stays, and with it what students have done.'),
      value: titleSource(lesson, found),
      validateInput(value) {
        const { refused } = retitleElement(lesson, found, value);
        return refused && localize(refused);
      },
    });
    if (title === undefined) return;
    await editLesson(context, folder, (now) => {
      const same = elementNow(now, element);
      return same && retitleElement(now, same, title);
    });
  },
};
