import * as vscode from 'vscode';

/**
 * The folder of `.marginalia`, with all of a student's work: the workspace's, or the extension's if there is none or it
 * is read-only.
 */
export function studyBase(storage: vscode.Uri): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const writable = workspace && vscode.workspace.fs.isWritableFileSystem(workspace.uri.scheme);
  return writable ? workspace.uri : storage;
}

/**
 * The folder of `.marginalia` for the lessons that the user writes: the extension's, one per workspace. Tries there are
 * in no folder that students get, and a copy of the workspace starts empty.
 */
export function authorBase(storage: vscode.Uri): vscode.Uri {
  const place = studyBase(storage).toString();
  // FNV-1a over UTF-16 units, twice with different seeds: a name, not a secret.
  const hash = (seed: number): string => {
    let sum = seed;
    for (let at = 0; at < place.length; at++) sum = Math.imul(sum ^ place.charCodeAt(at), 0x01000193) >>> 0;
    return sum.toString(16).padStart(8, '0');
  };
  return vscode.Uri.joinPath(storage, 'authors', hash(0x811c9dc5) + hash(0x9747b28c));
}
