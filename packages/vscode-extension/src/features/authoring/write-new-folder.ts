import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import { baseOf, plainEntry } from '../../files/plain-path.ts';
import { temporaryFor } from '../../files/temporary-name.ts';
import { logError } from '../../lifecycle/log-error.ts';

/** A file to write, its path relative to the folder. */
interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes a folder with files, whole or not at all: under a temporary name first. Says so where it cannot be written.
 *
 * @returns whether it is there now
 */
export async function writeNewFolder(
  folder: vscode.Uri,
  files: readonly NewFile[],
  log: vscode.LogOutputChannel,
): Promise<boolean> {
  const { fs } = vscode.workspace;
  const temporary = temporaryFor(folder);
  try {
    await plainEntry(baseOf(folder), folder);
    await fs.createDirectory(temporary);
    for (const { path, text } of files) await write(temporary, path, text);
    await fs.rename(temporary, folder, { overwrite: false });
    return true;
  } catch (error) {
    logError(log, `cannot write ${folder}`, error);
    await fs.delete(temporary, { recursive: true }).then(undefined, () => undefined);
    await say(
      'error',
      vscode.l10n.t('“{folder}” cannot be written. Nothing was left there.', {
        folder: vscode.workspace.asRelativePath(folder, true),
      }),
    );
    return false;
  }
}

/** @throws where the path leads out of the new folder, or not all of it could be written */
async function write(folder: vscode.Uri, path: string, text: string | Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const file = vscode.Uri.joinPath(folder, path);
  await plainEntry(folder, file);
  const content = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  await fs.writeFile(file, content);
  // On a full disk VS Code writes what fits and calls that a success.
  const { size } = await fs.stat(file);
  if (size !== content.length) throw new Error(`Only ${size} of ${content.length} bytes could be written.`);
}
