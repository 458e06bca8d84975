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
        'A file cannot be read or written just now, so this was not done. The log of Marginalia says which.',
      )
    : vscode.l10n.t(
        'Marginalia made a mistake and could not do this. The fault is not yours; its log says what happened.',
      );
}

/** Whether it is about files, of which core has an error of its own. */
function isOfFiles(error: unknown): boolean {
  return error instanceof vscode.FileSystemError || (error instanceof Error && error.name === 'LessonError');
}
