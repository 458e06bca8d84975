import * as vscode from 'vscode';
import { writeFile } from '../files/write-file.ts';

/** What a student is told where a workbook cannot be read or written: a sentence with what to do. */
export class WorkbookError extends Error {}

/** A workbook's text: as its editor has it, saved or not, else as it is on disk; '' where there is none. */
export async function readWorkbookFile(file: vscode.Uri): Promise<string> {
  const document = openDocument(file);
  if (document) return document.getText();
  try {
    return decode(await vscode.workspace.fs.readFile(file)).text;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

/**
 * Changes a workbook. In an open document that is an edit, which can be undone, and unsaved text stays unsaved;
 * otherwise the file is written whole or not at all.
 *
 * @param change from the text to the new one
 * @returns the new text
 * @throws WorkbookError where it could not be written
 */
export async function changeWorkbookFile(
  file: vscode.Uri,
  change: (text: string) => string,
): Promise<string> {
  const document = openDocument(file);
  if (!document) return changeFile(file, change);
  const text = await changeDocument(document, change);
  // VS Code keeps the text of a file that was deleted: then it is written anew, rather than lost.
  if (!document.isDirty && !(await exists(file))) await changeFile(file, () => text);
  return text;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

async function changeDocument(
  document: vscode.TextDocument,
  change: (text: string) => string,
): Promise<string> {
  const before = document.getText();
  const after = change(before);
  if (after === before) return before;
  const { isDirty } = document;
  const edit = new vscode.WorkspaceEdit();
  const { start, end, text } = difference(before, after);
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  const done = await vscode.workspace.applyEdit(edit);
  if (!done || (!isDirty && !(await document.save())))
    throw new WorkbookError(vscode.l10n.t('The workbook could not be changed. Is the file read-only?'));
  return document.getText();
}

async function changeFile(file: vscode.Uri, change: (text: string) => string): Promise<string> {
  const { fs } = vscode.workspace;
  let before: Decoded | undefined;
  try {
    before = decode(await fs.readFile(file));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
  const after = change(before?.text ?? '');
  if (after === before?.text) return after;
  try {
    await writeFile(file, new TextEncoder().encode((before?.mark ?? '') + after));
  } catch (error) {
    throw new WorkbookError(
      vscode.l10n.t(
        'The workbook could not be written: {reason} Is the folder writable, and is there room on the disk?',
        { reason: error instanceof Error ? error.message : String(error) },
      ),
    );
  }
  return after;
}

function openDocument(file: vscode.Uri): vscode.TextDocument | undefined {
  const key = file.toString();
  return vscode.workspace.textDocuments.find((open) => !open.isClosed && open.uri.toString() === key);
}

interface Decoded {
  readonly text: string;
  /** The byte order mark, or ''. */
  readonly mark: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

function decode(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const marked = text.startsWith(BYTE_ORDER_MARK);
    return { text: marked ? text.slice(1) : text, mark: marked ? BYTE_ORDER_MARK : '' };
  } catch {
    throw new WorkbookError(
      vscode.l10n.t('The workbook is not in UTF-8. Open it and save it with that encoding.'),
    );
  }
}

/** The stretch in which two texts differ. */
function difference(before: string, after: string): { start: number; end: number; text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  // Not inside a line break: an editor has one kind of them.
  while (start > 0 && /[\r\n]/.test(before[start - 1] ?? '')) start--;
  while (same > 0 && /[\r\n]/.test(before.at(-same) ?? '')) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
