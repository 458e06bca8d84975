import * as vscode from 'vscode';

/** What is said wherever something of ours has failed: the fault is not the reader's, and the log has its cause. */
export function didNotWork(): string {
  return vscode.l10n.t('That did not work. The log of Marginalia (Output panel) says more.');
}
