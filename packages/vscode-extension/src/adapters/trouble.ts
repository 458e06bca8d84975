import * as vscode from 'vscode';
import { logError } from '../lifecycle/log-error.ts';
import { say } from './say.ts';

/**
 * Logs why something failed and tells the user. Distinguishes a file that cannot be read or written from a bug of ours,
 * which users should not have to investigate.
 *
 * @param what was being done, for the log
 *
 * @param mistake the message for a bug of ours, if it can say more than `troubleSentence`
 */
export async function tellOfTrouble(
  log: vscode.LogOutputChannel,
  what: string,
  error: unknown,
  mistake?: string,
): Promise<void> {
  logError(log, what, error);
  const show = vscode.l10n.t('Show Log');
  const sentence = (isOfFiles(error) ? undefined : mistake) ?? troubleSentence(error);
  if ((await say('error', sentence, show)) === show) log.show();
}

/** Returns the message for an error that is already logged. */
export function troubleSentence(error: unknown): string {
  return isOfFiles(error)
    ? vscode.l10n.t(
        'Nothing was done, because a file cannot be read or written at the moment. The Marginalia log says which one.',
      )
    : vscode.l10n.t(
        'Marginalia could not do this because of an error of its own. The Marginalia log says what happened.',
      );
}

/** Whether the error is about files; core has its own error for them. */
function isOfFiles(error: unknown): boolean {
  return error instanceof vscode.FileSystemError || (error instanceof Error && error.name === 'LessonError');
}
