import * as vscode from 'vscode';
import { eventually, within } from './eventually.ts';

/** The folder that this run has open: a copy of the Korea lesson. */
export function workspaceUri(...path: string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the suites need a folder');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** How long VS Code may take until it has heard of a file, in milliseconds. */
const HEARING = 3_000;

/**
 * Writes a file of the workspace: text as UTF-8, or bytes as they are. VS Code remembers for a while what stood in a
 * file that is gone or was closed, so this waits until it knows the new text, too.
 */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceUri(...path.split('/'));
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  if (typeof content !== 'string') return uri;
  const isKnown = (): boolean =>
    vscode.workspace.textDocuments.every(
      (document) =>
        document.uri.toString() !== uri.toString() ||
        document.isDirty ||
        document.isClosed ||
        document.getText() === content.replace(/^\uFEFF/, ''),
    );
  if (await within(HEARING, isKnown)) return uri;
  // The watcher of files misses what becomes of a folder that has just come back.
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await eventually(`the new text of ${path}`, isKnown);
  return uri;
}

/** Removes a file or folder of the workspace. */
export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(workspaceUri(...path.split('/')), { recursive: true });
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(workspaceUri(...path.split('/')));
}

/** The position inside the nth occurrence of a text. */
export function positionIn(document: vscode.TextDocument, text: string, occurrence = 0): vscode.Position {
  let at = -1;
  for (let i = 0; i <= occurrence; i++) at = document.getText().indexOf(text, at + 1);
  if (at < 0) throw new Error(`${document.uri.path} has no ${text}`);
  return document.positionAt(at + Math.ceil(text.length / 2));
}

/** Replaces a text of a document without saving it. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`${document.uri.path} has no ${from}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
    to,
  );
  await vscode.workspace.applyEdit(edit);
}
