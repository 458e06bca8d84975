import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';

/** The active editor for a command that works on Markdown; where there is none, the user is told so. */
export async function markdownEditor(): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'markdown') return editor;
  await say('info', vscode.l10n.t('Open a Markdown file first.'));
  return undefined;
}

/** What is said where a file has no footnotes that we know of. */
export function notLookedAfter(): string {
  return vscode.l10n.t('Footnotes do not work in this file: it is too long, or a setting excludes it.');
}
