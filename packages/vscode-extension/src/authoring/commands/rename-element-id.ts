import type { Lesson } from '@marginalia/core';
import { type ElementEdit, type Movable, rename } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { askText } from '../../adapters/ask-text.ts';
import { localize } from '../../adapters/localize.ts';
import { say } from '../../adapters/say.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { ChangeElementDeps } from '../change-element.ts';
import { changeElement } from '../change-element.ts';

/** Gives a section, question or exercise of the tree another id, everywhere in the lesson. */
export const renameElementId: Command<ChangeElementDeps> = {
  id: 'marginalia.renameElementId',
  run: (context, from) => changeElement(context, from, askId, renamed),
};

async function askId(lesson: Lesson, element: Movable): Promise<string | undefined> {
  const { id, title } = element;
  if (!renamed(lesson, element, id)) {
    await say(
      'info',
      vscode.l10n.t('“{title}” has no id yet. Use the light bulb at its heading to add one.', { title }),
    );
    return undefined;
  }
  return askText({
    title: vscode.l10n.t('Id of “{title}”', { title }),
    prompt: vscode.l10n.t(
      'Students’ work is stored under the id. For students who have already started, it starts from scratch.',
    ),
    value: id,
    validateInput(value) {
      const refused = renamed(lesson, element, value)?.refused;
      return refused && localize(refused);
    },
  });
}

/** The rename that F2 on the id in the Markdown would make; `undefined` if no id is written. */
function renamed(lesson: Lesson, { mark }: Movable, id: string): ElementEdit | undefined {
  const place = mark?.attributes.find(({ key }) => key === 'id')?.valueSpan;
  return place && rename(lesson, place.file, place.start, id);
}
