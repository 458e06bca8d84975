import { followRename, type TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import { folderLesson } from '../lessons/document-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { fittingEdit } from '../lessons/part-edits.ts';
import { logError } from '../lifecycle/log-error.ts';

/** What it needs of others. */
export interface RenamesDeps {
  readonly library: LessonLibrary;
  readonly log: vscode.LogOutputChannel;
}

/** Lets a lesson follow where one of its parts gets another name in VS Code: in `parts` and in links. */
export function registerRenames({ library, log }: RenamesDeps): vscode.Disposable {
  const edits = async (files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]) => {
    const whole = new vscode.WorkspaceEdit();
    for (const { oldUri, newUri } of files) {
      const folder = vscode.Uri.joinPath(oldUri, '..');
      const isPart = oldUri.path.endsWith('.md') && newUri.path.endsWith('.md');
      if (!isPart || vscode.Uri.joinPath(newUri, '..').toString() !== folder.toString()) continue;
      const [from, to] = [nameOf(oldUri), nameOf(newUri)];
      if (from === 'lesson.md' || !(await library.folderOf(oldUri))) continue;
      const edit = await fittingEdit(
        () => folderLesson(library, folder, 'lesson.md'),
        ({ lesson }): readonly TextEdit[] => followRename(lesson, from, to),
      );
      for (const [uri, changes] of edit?.entries() ?? []) whole.set(uri, [...whole.get(uri), ...changes]);
    }
    return whole;
  };
  return vscode.workspace.onWillRenameFiles((event) => {
    const made = edits(event.files).catch((error: unknown) => {
      logError(log, 'a lesson could not follow a file that was renamed', error);
      return new vscode.WorkspaceEdit();
    });
    event.waitUntil(made);
  });
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
