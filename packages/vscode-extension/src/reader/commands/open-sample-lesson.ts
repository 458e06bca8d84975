import * as vscode from 'vscode';
import { pick } from '../../adapters/pick.ts';
import { sampleLessons } from '../../lessons/sample-lessons.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { ReaderDeps } from '../register-reader.ts';
import { showLesson } from './show-lesson.ts';

/**
 * Opens a lesson that comes with the extension, for a window without a folder: the named one, or one that the user
 * picks.
 */
export const openSampleLesson: Command<ReaderDeps> = {
  id: 'marginalia.openSampleLesson',
  async run(context, name) {
    const samples = sampleLessons(context.extensionUri);
    const picked =
      samples.find((sample) => sample.name === name) ??
      (await pick(
        samples.map((sample) => ({
          label: sample.title,
          iconPath: new vscode.ThemeIcon('book'),
          description: sample.description,
          folder: sample.folder,
        })),
        { placeHolder: vscode.l10n.t('Which lesson?') },
      ));
    if (picked) await showLesson(context, picked.folder);
  },
};
