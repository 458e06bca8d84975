import * as vscode from 'vscode';

/**
 * Renames to where nothing stands. What is open in an editor stays open under its old name: VS Code would have the
 * editor follow, so the path is written in another way here, which the disk takes for the same.
 *
 * @returns `taken` where something stands there, `gone` where there is nothing to rename
 */
export async function renameToFree(from: vscode.Uri, to: vscode.Uri): Promise<'done' | 'taken' | 'gone'> {
  const result = await rename(besideEditors(from), to);
  // Other file systems than disks may know one way of writing it only.
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

/** The same path with a step that stays where it is. */
function besideEditors(uri: vscode.Uri): vscode.Uri {
  const at = uri.path.lastIndexOf('/');
  return uri.with({ path: `${uri.path.slice(0, at)}/.${uri.path.slice(at)}` });
}
