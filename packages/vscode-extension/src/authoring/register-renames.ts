import * as vscode from 'vscode';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { logError } from '../lifecycle/log-error.ts';

/** What it needs of others. */
export interface RenamesDeps {
  readonly library: LessonLibrary;
  readonly log: vscode.LogOutputChannel;
}

/** Lets a lesson follow where one of its parts gets another name in VS Code. */
export function registerRenames({ library, log }: RenamesDeps): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    const made = import('./rename-parts.ts')
      .then(({ renameParts }) => renameParts(library, event.files))
      .catch((error: unknown) => {
        logError(log, 'a lesson could not follow a file that was renamed', error);
        return new vscode.WorkspaceEdit();
      });
    event.waitUntil(made);
  });
}
