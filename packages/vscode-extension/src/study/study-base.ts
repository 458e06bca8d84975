import * as vscode from 'vscode';

/**
 * The folder in which `.marginalia` is, with all that a student does: the workspace's, or the extension's where there
 * is none or it is read-only.
 */
export function studyBase(storage: vscode.Uri): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const writable = workspace && vscode.workspace.fs.isWritableFileSystem(workspace.uri.scheme);
  return writable ? workspace.uri : storage;
}
