import * as vscode from 'vscode';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { logError } from '../lifecycle/log-error.ts';

/** Its dependencies. */
export interface RenamesDeps {
  readonly library: LessonLibrary;
  readonly log: vscode.LogOutputChannel;
}

/** Updates a lesson when one of its parts is renamed in VS Code. */
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
