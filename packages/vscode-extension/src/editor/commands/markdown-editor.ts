import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';

/** Returns the active editor for a command that works on Markdown; if there is none, tells the user. */
export async function markdownEditor(): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'markdown') return editor;
  await say('info', vscode.l10n.t('Open a Markdown file first.'));
  return undefined;
}

/** The message for a file without footnotes that we know. */
export function notLookedAfter(): string {
  return vscode.l10n.t('Footnotes do not work in this file: it is too long, or a setting excludes it.');
}
