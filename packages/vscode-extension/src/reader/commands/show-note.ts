import { plainText } from '@marginalia/core';
import { elementId } from '@marginalia/core/render';
import * as vscode from 'vscode';
import { pick } from '../../adapters/pick.ts';
import { say } from '../../adapters/say.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../readers.ts';

/** Its dependencies. */
export interface ShowNoteDeps {
  readonly current: CurrentLesson;
  readonly readers: Readers;
}

/** Picks a note and brings it to the reading line. */
export const showNote: Command<ShowNoteDeps> = {
  id: 'marginalia.showNote',
  async run(context) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { lesson, folder } = found;
    const shown = lesson.notes.filter(({ withheld }) => !withheld);
    const items = shown.map((note) => ({
      label: vscode.l10n.t('Note {label}', { label: note.display }),
      detail: plainText(note.body),
      note,
    }));
    if (items.length === 0) {
      await say('info', vscode.l10n.t('This lesson has no notes.'));
      return;
    }
    const picked = await pick(items, {
      placeHolder: vscode.l10n.t('Which note?'),
      matchOnDetail: true,
    });
    if (!picked) return;
    await context.readers.reveal(
      folder,
      { kind: 'note', id: elementId('', picked.note.label).slice(1) },
      { focus: true },
    );
  },
};
