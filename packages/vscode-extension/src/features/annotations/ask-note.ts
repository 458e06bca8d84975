import * as vscode from 'vscode';

/**
 * Asks for the words of a margin note.
 *
 * @param quotation the words that it stands beside
 * @returns `undefined` where the student turned away or wrote nothing
 */
export async function askNote(quotation: string, before: string): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Margin note'),
    prompt: `“${quotation}”`,
    placeHolder: vscode.l10n.t('What strikes you here?'),
    value: before,
    valueSelection: [before.length, before.length],
    // A look into the passage must not cost what is written.
    ignoreFocusOut: true,
  });
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
