import * as vscode from 'vscode';
import { pick } from '../../adapters/pick.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { sampleLessons } from '../../lessons/sample-lessons.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Pages } from '../../page/pages.ts';
import type { Readers } from '../readers.ts';
import { showLesson } from './show-lesson.ts';

/** What it needs of others. */
export interface OpenSampleLessonDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Opens a lesson that comes with the extension, for a window without a folder: the one named, or one that is picked. */
export const openSampleLesson: Command<OpenSampleLessonDeps> = {
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
