import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import { BESIDE } from '../../adapters/write-beside.ts';

/** A file to write, its path relative to the folder. */
interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes a folder with files, whole or not at all: under another name first. Says so where it cannot be written.
 *
 * @returns whether it is there now
 */
export async function writeNewFolder(
  folder: vscode.Uri,
  files: readonly NewFile[],
  log: vscode.LogOutputChannel,
): Promise<boolean> {
  const { fs } = vscode.workspace;
  const beside = folder.with({ path: `${folder.path}${BESIDE}` });
  try {
    await fs.createDirectory(beside);
    for (const { path, text } of files)
      await fs.writeFile(
        vscode.Uri.joinPath(beside, path),
        typeof text === 'string' ? new TextEncoder().encode(text) : text,
      );
    await fs.rename(beside, folder, { overwrite: false });
    return true;
  } catch (error) {
    log.error(`cannot write ${folder}`, error instanceof Error ? error : String(error));
    await fs.delete(beside, { recursive: true }).then(undefined, () => undefined);
    await say(
      'error',
      vscode.l10n.t('“{folder}” cannot be written. Nothing was left there.', {
        folder: vscode.workspace.asRelativePath(folder, true),
      }),
    );
    return false;
  }
}
