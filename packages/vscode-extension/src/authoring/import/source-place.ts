import type { Message } from '@marginalia/core';
import * as vscode from 'vscode';

/** A place in the imported file: a PDF has pages; other files that have places have lines. */
export interface SourcePlace {
  readonly line: number | undefined;
  readonly message: Message;
}

/** The place in words; `undefined` if the file has none. */
export function placeWords(name: string, { line }: Pick<SourcePlace, 'line'>): string | undefined {
  if (line === undefined) return undefined;
  return /\.pdf$/i.test(name)
    ? vscode.l10n.t('Page {page}', { page: line })
    : vscode.l10n.t('Line {line}', { line });
}

/** Shows a place of the file if that is text: the words that the message quotes, or else its line. */
export async function showPlace(
  file: vscode.Uri,
  { line, message }: SourcePlace,
  preserveFocus: boolean,
): Promise<void> {
  if (line === undefined) return;
  const document = await vscode.workspace.openTextDocument(file).then(
    (opened) => opened,
    () => undefined,
  );
  if (!document || line > document.lineCount) return;
  const { text, range } = document.lineAt(line - 1);
  const words = String(message.values['text'] ?? '');
  const at = words === '' ? -1 : text.indexOf(words);
  const start = range.start.translate(0, Math.max(0, at));
  const selection = new vscode.Range(start, at < 0 ? start : start.translate(0, words.length));
  await vscode.window.showTextDocument(document, { selection, preview: true, preserveFocus });
}
