import * as vscode from 'vscode';
import { baseOf, plainEntry } from './plain-path.ts';
import { temporaryFor } from './temporary-name.ts';
import { writeWhole } from './write-whole.ts';

/** A file to write, its path relative to the folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes a new folder completely or not at all: under a temporary name first. Rejects if it could not be written, and
 * then leaves nothing behind.
 *
 * @throws UnsafePathError if a step of its path is a link, or a file's path leads out of it
 */
export async function writeFolder(folder: vscode.Uri, files: readonly NewFile[]): Promise<void> {
  const { fs } = vscode.workspace;
  await plainEntry(baseOf(folder), folder);
  const temporary = temporaryFor(folder);
  try {
    await fs.createDirectory(temporary);
    for (const { path, text } of files) {
      const file = vscode.Uri.joinPath(temporary, path);
      await plainEntry(temporary, file);
      await writeWhole(file, typeof text === 'string' ? new TextEncoder().encode(text) : text);
    }
    await fs.rename(temporary, folder, { overwrite: false });
  } catch (error) {
    await fs.delete(temporary, { recursive: true }).then(undefined, () => undefined);
    throw error;
  }
}
