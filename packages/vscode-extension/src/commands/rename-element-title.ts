import { type Lesson, type Movable, retitleElement, titleSource } from '@marginalia/core';
import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';
import { localize } from '../adapters/localize.ts';
import { changeElement } from '../features/authoring/change-element.ts';
import type { Command } from './command.ts';

/** Gives a section, question or exercise of the tree another title; its id stays. */
export const renameElementTitle: Command = {
  id: 'marginalia.renameElementTitle',
  run: (context, from) => changeElement(context, from, askTitle, retitleElement),
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
