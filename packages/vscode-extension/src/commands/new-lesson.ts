import { lessonId, newLesson as lessonTemplate } from '@marginalia/core';
import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';
import { toPosition } from '../adapters/part-positions.ts';
import { askFolderName } from '../features/authoring/ask-folder-name.ts';
import { pickParentFolder } from '../features/authoring/pick-parent-folder.ts';
import { writeNewFolder } from '../features/authoring/write-new-folder.ts';
import type { Command } from './command.ts';
import { showLesson } from './show-lesson.ts';

/** Asks for a title and a folder, and opens a small lesson there with the cursor in its first paragraph. */
export const newLesson: Command = {
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
    // First, because the view takes the keyboard.
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
