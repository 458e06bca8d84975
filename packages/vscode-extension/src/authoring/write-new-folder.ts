import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { type NewFile, writeFolder } from '../files/write-folder.ts';
import { logError } from '../lifecycle/log-error.ts';

/**
 * Writes a folder with files, completely or not at all. Reports a failure.
 *
 * @returns whether it exists now
 */
export async function writeNewFolder(
  folder: vscode.Uri,
  files: readonly NewFile[],
  log: vscode.LogOutputChannel,
): Promise<boolean> {
  try {
    await writeFolder(folder, files);
    return true;
  } catch (error) {
    logError(log, `cannot write ${folder}`, error);
    await say(
      'error',
      vscode.l10n.t('“{folder}” cannot be written. Nothing was left there.', {
        folder: vscode.workspace.asRelativePath(folder, true),
      }),
    );
    return false;
  }
}
