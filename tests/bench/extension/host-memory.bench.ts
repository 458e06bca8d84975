// Runs in the extension host: its memory while somebody types in a lesson.
import { cpSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

declare const __RESULT_PATH__: string;
declare const __LESSON__: string;

/** Memory of the extension host that is resident, in bytes. */
export interface HostMemory {
  /** Before the extension is activated. */
  readonly empty: number;
  /** With a lesson open, before anything is typed. */
  readonly opened: number;
  /** After each thousand edits. */
  readonly typed: readonly number[];
}

const THOUSANDS = 5;
/** Between two letters, in milliseconds: time for every view to follow. */
const PACE = 45;

/** Called by VS Code in place of a test runner. */
export async function run(): Promise<void> {
  const resident = (): number => process.memoryUsage.rss();
  const empty = resident();
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!root) throw new Error('the bench needs a folder');
  const folder = vscode.Uri.joinPath(root.uri, 'lesson');
  cpSync(__LESSON__, folder.fsPath, { recursive: true });
  await vscode.extensions.getExtension('marginalia.marginalia')?.activate();
  const uri = vscode.Uri.joinPath(folder, 'lesson.md');
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
  const opened = resident();
  const at = document.positionAt(Math.floor(document.getText().length / 2));
  const typed: number[] = [];
  for (let edits = 1; edits <= 1000 * THOUSANDS; edits++) {
    const edit = new vscode.WorkspaceEdit();
    if (edits % 2 === 1) edit.insert(uri, at, 'x');
    else edit.delete(uri, new vscode.Range(at, at.translate(0, 1)));
    await vscode.workspace.applyEdit(edit);
    await pause(PACE);
    if (edits % 1000 === 0) typed.push(resident());
  }
  const memory: HostMemory = { empty, opened, typed };
  writeFileSync(__RESULT_PATH__, JSON.stringify(memory));
}
