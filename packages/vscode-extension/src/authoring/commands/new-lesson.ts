import { lessonId, newLesson as lessonTemplate } from '@marginalia/core';
import * as vscode from 'vscode';
import { askText } from '../../adapters/ask-text.ts';
import { toPosition } from '../../adapters/part-positions.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Pages } from '../../page/pages.ts';
import { showLesson } from '../../reader/commands/show-lesson.ts';
import type { Readers } from '../../reader/readers.ts';
import type { WrittenLessons } from '../../record/written-lessons.ts';
import { askFolderName } from '../ask-folder-name.ts';
import { pickParentFolder } from '../pick-parent-folder.ts';
import { writeNewFolder } from '../write-new-folder.ts';

/** Its dependencies. */
export interface NewLessonDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly written: WrittenLessons;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Asks for a title and a folder. Opens a small lesson there with the cursor in its first paragraph. */
export const newLesson: Command<NewLessonDeps> = {
  id: 'marginalia.newLesson',
  async run(context) {
    const title = await askText({
      title: vscode.l10n.t('New Lesson'),
      prompt: vscode.l10n.t('Title of the lesson'),
      placeHolder: vscode.l10n.t('The flood: a close reading'),
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A lesson needs a title.') : undefined),
    });
    if (title === undefined) return;
    const parent = await pickParentFolder();
    if (!parent) return;
    const name = await askFolderName(parent, lessonId(title, 'lesson'));
    if (name === undefined) return;
    const folder = vscode.Uri.joinPath(parent, name);
    const language = vscode.env.language.split('-')[0] ?? 'en';
    const files = lessonTemplate({ title, id: lessonId(name, 'lesson'), language });
    if (!(await writeNewFolder(folder, files, context.log))) return;
    context.written.add(folder);
    // First, because the view takes the focus.
    await showLesson(context, folder);
    const { lesson } = await context.library.open(folder);
    const part = lesson?.parts[0];
    const first = lesson?.sections[0]?.blocks.find(({ kind }) => kind === 'paragraph');
    const start = part && first ? toPosition(part, first.span.start) : new vscode.Position(0, 0);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'lesson.md'), {
      selection: new vscode.Range(start, start),
      preview: false,
    });
  },
};
