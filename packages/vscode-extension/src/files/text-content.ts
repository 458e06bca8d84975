import * as vscode from 'vscode';
import { OutsideError } from '../lifecycle/outside-error.ts';
import { readFile } from './read-file.ts';

/** Largest file read as a student's text, in bytes. */
const LARGEST = 8_000_000;

/** A file that is not read, or not as text. The message is for users. */
export class TextContentError extends OutsideError {}

/**
 * Returns the text of a file, including a byte order mark; `undefined` if there is none.
 *
 * @throws TextContentError if it is too large or not in UTF-8
 *
 * @throws UnsafePathError if the path leads elsewhere
 */
export async function readText(file: vscode.Uri, base: vscode.Uri): Promise<string | undefined> {
  try {
    const content = await readFile(base, file, LARGEST);
    if (content?.kind === 'too-large')
      throw new TextContentError(
        vscode.l10n.t('The file is too large: {size} MB.', { size: Math.round(content.size / 1e6) }),
      );
    return content && decode(content.bytes);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** @throws TextContentError */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new TextContentError(
      vscode.l10n.t('The file is not in UTF-8. Open it and save it with that encoding.'),
    );
  }
}
