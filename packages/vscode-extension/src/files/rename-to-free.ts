import * as vscode from 'vscode';

/**
 * Renames to where nothing stands.
 *
 * @returns `taken` where something does, `gone` where there is nothing to rename
 */
export async function renameToFree(from: vscode.Uri, to: vscode.Uri): Promise<'done' | 'taken' | 'gone'> {
  try {
    await vscode.workspace.fs.rename(from, to, { overwrite: false });
    return 'done';
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return 'taken';
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return 'gone';
    throw error;
  }
}
