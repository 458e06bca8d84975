import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import { logError } from '../../lifecycle/log-error.ts';
import { WorkbookError } from '../../study/workbook-file.ts';
import type { FeatureContext } from '../feature-context.ts';

/**
 * Tells the student why the workbook could not be used.
 *
 * @param words what the student was about to write there, which must not be lost
 */
export async function tellWorkbookTrouble(
  { log }: Pick<FeatureContext, 'log'>,
  error: unknown,
  words = '',
): Promise<void> {
  logError(log, 'the workbook', error);
  const sentence =
    error instanceof WorkbookError
      ? error.message
      : vscode.l10n.t('The workbook cannot be read just now. The log of Marginalia says more.');
  const copy = vscode.l10n.t('Copy My Answer');
  const chosen = await say('error', sentence, ...(words === '' ? [] : [copy]));
  if (chosen === copy) await vscode.env.clipboard.writeText(words);
}
