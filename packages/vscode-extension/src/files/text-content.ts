import * as vscode from 'vscode';
import { OutsideError } from '../lifecycle/outside-error.ts';
import { readFile } from './read-file.ts';

/** Largest file that is read as a student's text, in bytes. */
const LARGEST = 8_000_000;

/** A file that is not read, or not as text. The message is for people. */
export class TextContentError extends OutsideError {}

/**
 * The text of a file, with its byte order mark where it has one; `undefined` where there is none.
 *
 * @throws TextContentError where it is too large or not in UTF-8
 * @throws UnsafePathError where the path leads elsewhere
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
