import { type ElementEdit, type Lesson, type Movable, rename } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { chosenElement } from '../features/authoring/chosen-element.ts';
import { editLesson } from '../features/authoring/edit-lesson.ts';
import { elementNow } from '../features/authoring/editable-element.ts';
import type { Command } from './command.ts';

/** Gives a section, question or exercise of the tree another id, wherever the lesson names it. */
export const renameElementId: Command = {
  id: 'marginalia.renameElementId',
  async run(context, from) {
    const { library, current } = context;
    const element = await chosenElement(context, from);
    const { folder } = current;
    if (!element || !folder) return;
    const { lesson } = await library.open(folder);
    const found: Movable | undefined = lesson && elementNow(lesson, element);
    if (!lesson || !found) return;
    if (!renamed(lesson, found, found.id)) {
      await vscode.window.showInformationMessage(
        vscode.l10n.t('“{title}” has no id yet. The light bulb at its heading adds one.', {
          title: found.title,
        }),
      );
      return;
    }
    const id = await vscode.window.showInputBox({
      title: vscode.l10n.t('Id of “{title}”', { title: found.title }),
      prompt: vscode.l10n.t(
        'What students have done hangs on the id: for those who have begun, it starts anew.',
      ),
      value: found.id,
      validateInput(value) {
        const refused = renamed(lesson, found, value)?.refused;
        return refused && localize(refused);
      },
    });
    if (id === undefined) return;
    await editLesson(context, folder, (now) => {
      const same = elementNow(now, element);
      return same && renamed(now, same, id);
    });
  },
};

/** The rename, as F2 on the id in the Markdown would make it; `undefined` where no id is written. */
function renamed(lesson: Lesson, { mark }: Movable, id: string): ElementEdit | undefined {
  const place = mark?.attributes.find(({ key }) => key === 'id')?.valueSpan;
  return place && rename(lesson, place.file, place.start, id);
}
