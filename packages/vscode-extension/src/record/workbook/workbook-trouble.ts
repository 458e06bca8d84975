import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import { logError } from '../../lifecycle/log-error.ts';
import { WorkbookError } from './workbook-file.ts';

/** Its dependencies. */
export interface WorkbookTroubleDeps {
  readonly log: vscode.LogOutputChannel;
}

/**
 * Tells the student why the workbook could not be used.
 *
 * @param words what the student was about to write, which must not be lost
 */
export async function tellWorkbookTrouble(
  { log }: WorkbookTroubleDeps,
  error: unknown,
  words = '',
): Promise<void> {
  logError(log, 'the workbook', error);
  const sentence =
    error instanceof WorkbookError
      ? error.message
      : vscode.l10n.t('The workbook cannot be read at the moment. The Marginalia log says more.');
  const copy = vscode.l10n.t('Copy My Answer');
  const chosen = await say('error', sentence, ...(words === '' ? [] : [copy]));
  if (chosen === copy) await vscode.env.clipboard.writeText(words);
}
