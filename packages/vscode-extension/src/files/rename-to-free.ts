import * as vscode from 'vscode';

/**
 * Renames to a free name. Open editors keep the old name: VS Code would have them follow, so this writes the path in
 * another way that the disk considers equal.
 *
 * @returns `taken` if the target exists, `gone` if there is nothing to rename
 */
export async function renameToFree(from: vscode.Uri, to: vscode.Uri): Promise<'done' | 'taken' | 'gone'> {
  const result = await rename(besideEditors(from), to);
  // File systems other than disks may only know one spelling.
  return result === 'gone' ? rename(from, to) : result;
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<'done' | 'taken' | 'gone'> {
  try {
    await vscode.workspace.fs.rename(from, to, { overwrite: false });
    return 'done';
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return 'taken';
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return 'gone';
    throw error;
  }
}

/** The same path with a step that goes nowhere. */
function besideEditors(uri: vscode.Uri): vscode.Uri {
  const at = uri.path.lastIndexOf('/');
  return uri.with({ path: `${uri.path.slice(0, at)}/.${uri.path.slice(at)}` });
}
