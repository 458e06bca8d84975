import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';

/** Stands for the end of a line, which the box has not. */
const BREAK = ' ↵ ';

/**
 * Asks for the words of a margin note.
 *
 * @param quotation the words that it stands beside
 * @returns `undefined` where the student turned away or wrote nothing
 */
export async function askNote(quotation: string, before: string): Promise<string | undefined> {
  const value = before.replaceAll('\n', BREAK);
  const text = await askText({
    title: vscode.l10n.t('Margin note'),
    prompt: `“${quotation}”`,
    placeHolder: vscode.l10n.t('What strikes you here?'),
    value,
    valueSelection: [value.length, value.length],
    // A look into the passage must not cost what is written.
    ignoreFocusOut: true,
  });
  const words = text?.replaceAll(BREAK, '\n').trim();
  return words === '' ? undefined : words;
}
