import * as vscode from 'vscode';
import { logError } from '../lifecycle/log-error.ts';
import { say } from './say.ts';

/**
 * Logs why something could not be done, and says so: a file that cannot be read or written is told apart from a mistake of
 * ours, for which nobody else is to look for a fault.
 *
 * @param what was being done, for the log
 * @param mistake what is said of a mistake of ours, where more can be said than `troubleSentence` does
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

/** What is said of an error where it is logged already. */
export function troubleSentence(error: unknown): string {
  return isOfFiles(error)
    ? vscode.l10n.t(
        'Nothing was done, because a file cannot be read or written at the moment. The Marginalia log says which one.',
      )
    : vscode.l10n.t(
        'Marginalia could not do this because of an error of its own. The Marginalia log says what happened.',
      );
}

/** Whether it is about files, of which core has an error of its own. */
function isOfFiles(error: unknown): boolean {
  return error instanceof vscode.FileSystemError || (error instanceof Error && error.name === 'LessonError');
}
