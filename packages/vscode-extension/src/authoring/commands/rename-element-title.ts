import type { Lesson } from '@marginalia/core';
import { type Movable, retitleElement, titleSource } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { askText } from '../../adapters/ask-text.ts';
import { localize } from '../../adapters/localize.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { ChangeElementDeps } from '../change-element.ts';
import { changeElement } from '../change-element.ts';
import { chosenNote, renameNote } from '../change-note.ts';

/** Gives a section, question or exercise of the tree another title and keeps its id; gives a note another label. */
export const renameElementTitle: Command<ChangeElementDeps> = {
  id: 'marginalia.renameElementTitle',
  async run(context, from) {
    const label = await chosenNote(context, from);
    if (label !== undefined) await renameNote(context, label);
    else await changeElement(context, from, askTitle, retitleElement);
  },
};

async function askTitle(lesson: Lesson, element: Movable): Promise<string | undefined> {
  return askText({
    title: vscode.l10n.t('Rename “{title}”', { title: element.title }),
    prompt: vscode.l10n.t('One line of Markdown. The id stays, and with it what students have done.'),
    value: titleSource(lesson, element),
    validateInput(value) {
      const { refused } = retitleElement(lesson, element, value);
      return refused && localize(refused);
    },
  });
}
