import * as vscode from 'vscode';
import { baseOf, plainEntry, UnsafePathError } from './plain-path.ts';
import { temporaryFor } from './temporary-name.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a file whole or not at all: under a temporary name first, then renamed over. VS Code removes the old file
 * before it renames, so there is a moment when the temporary one is all there is, which readers of files that matter
 * must know (`nameOfTemporary`). What a crash leaves under such a name is for the owner of the folder to take away.
 *
 * Rejects where it is not certain that all of it is on the disk; what stood there before then still does.
 *
 * @param base the folder from which on no step of the path may be a link
 * @throws UnsafePathError where the path leads elsewhere, or something else than a file is in the way
 */
export async function writeFile(file: vscode.Uri, content: Uint8Array, base = baseOf(file)): Promise<void> {
  const { fs } = vscode.workspace;
  await prepareFolder(vscode.Uri.joinPath(file, '..'), base);
  if ((await plainEntry(base, file)) === 'folder') throw inTheWay(file);
  const temporary = await writeTemporary(file, content);
  try {
    await fs.rename(temporary, file, { overwrite: true });
  } catch (error) {
    // The old file may have gone already: then the temporary one is all there is.
    if ((await plainEntry(base, file)) === 'file') await remove(temporary);
    throw error;
  }
}

/** Makes a folder where there is none, and sees that no step of its path is a link. */
export async function prepareFolder(folder: vscode.Uri, base: vscode.Uri): Promise<void> {
  if (folder.path.replace(/\/+$/, '') === base.path.replace(/\/+$/, '')) return;
  const found = await plainEntry(base, folder);
  if (found === 'file') throw inTheWay(folder);
  if (found === 'nothing') await vscode.workspace.fs.createDirectory(folder);
}

/**
 * Writes content under a temporary name beside a file, in a folder that was seen to be plain.
 *
 * @returns where it is now; whoever asked for it renames or removes it
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

/** Takes away what we have just made ourselves. A failure changes nothing: the first error is the one to be told. */
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
