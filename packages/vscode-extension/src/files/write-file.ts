import * as vscode from 'vscode';
import { baseOf, plainEntry, UnsafePathError } from './plain-path.ts';
import { temporaryFor } from './temporary-name.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a file completely or not at all: under a temporary name first, then renamed over. VS Code removes the old file
 * before it renames, so for a moment only the temporary one exists; readers of important files must know this
 * (`nameOfTemporary`). The owner of the folder removes what a crash leaves under such a name.
 *
 * Rejects unless all of it is certainly on the disk; then the previous content is still there.
 *
 * @param base the folder below which no step of the path may be a link
 *
 * @throws UnsafePathError if the path leads elsewhere, or something other than a file is in the way
 */
export async function writeFile(file: vscode.Uri, content: Uint8Array, base = baseOf(file)): Promise<void> {
  const { fs } = vscode.workspace;
  await prepareFolder(vscode.Uri.joinPath(file, '..'), base);
  if ((await plainEntry(base, file)) === 'folder') throw inTheWay(file);
  const temporary = await writeTemporary(file, content);
  try {
    await fs.rename(temporary, file, { overwrite: true });
  } catch (error) {
    // The old file may be gone already: then only the temporary one exists.
    if ((await plainEntry(base, file)) === 'file') await remove(temporary);
    throw error;
  }
}

/** Creates a folder if missing, and ensures that no step of its path is a link. */
export async function prepareFolder(folder: vscode.Uri, base: vscode.Uri): Promise<void> {
  if (folder.path.replace(/\/+$/, '') === base.path.replace(/\/+$/, '')) return;
  const found = await plainEntry(base, folder);
  if (found === 'file') throw inTheWay(folder);
  if (found === 'nothing') await vscode.workspace.fs.createDirectory(folder);
}

/**
 * Writes content under a temporary name beside a file, in a folder that was checked to be plain.
 *
 * @returns its location; the caller renames or removes it
 */
async function writeTemporary(file: vscode.Uri, content: Uint8Array): Promise<vscode.Uri> {
  const temporary = temporaryFor(file);
  try {
    await writeWhole(temporary, content);
    return temporary;
  } catch (error) {
    await remove(temporary);
    throw error;
  }
}

/** Removes what we have just created. Ignores failures: the first error is the one to report. */
async function remove(temporary: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(temporary).then(undefined, () => undefined);
}

function inTheWay(uri: vscode.Uri): UnsafePathError {
  return new UnsafePathError(
    vscode.l10n.t('“{path}” is in the way: the file or folder has to go there.', {
      path: vscode.workspace.asRelativePath(uri, false),
    }),
  );
}
