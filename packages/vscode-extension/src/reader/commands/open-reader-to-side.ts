import type * as vscode from 'vscode';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Pages } from '../../page/pages.ts';
import type { Readers } from '../readers.ts';
import { openReaderPanel } from '../register-reader.ts';

/** What it needs of others. */
export interface OpenReaderToSideDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Opens the current lesson in a tab beside the editor. */
export const openReaderToSide: Command<OpenReaderToSideDeps> = {
  id: 'marginalia.openReaderToSide',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await openReaderPanel(context, found.folder, found.lesson.title);
  },
};
