import type { FileContent } from '@marginalia/core';
import * as vscode from 'vscode';
import { plainEntry } from './plain-path.ts';

/**
 * Reads a file, or only its size where that is beyond the limit; `undefined` where there is none.
 *
 * @param base the folder below which no step of the path may be a link
 * @param limit in bytes; what holds more is not read
 * @throws UnsafePathError for a link, a device or a pipe, before it is opened; VS Code's error where it cannot be read
 */
export async function readFile(
  base: vscode.Uri,
  file: vscode.Uri,
  limit: number,
): Promise<Exclude<FileContent, { kind: 'text' }> | undefined> {
  if ((await plainEntry(base, file)) !== 'file') return undefined;
  return readLimited(file, limit);
}

/**
 * The same for a file that the user has chosen: a link is followed, since it was chosen. What is no file is refused by
 * VS Code itself.
 */
export async function readLimited(
  file: vscode.Uri,
  limit: number,
): Promise<Exclude<FileContent, { kind: 'text' }>> {
  const { fs } = vscode.workspace;
  const { size, type } = await fs.stat(file);
  if ((type & vscode.FileType.File) === 0) throw vscode.FileSystemError.Unavailable(file);
  if (size > limit) return { kind: 'too-large', size };
  const bytes = await fs.readFile(file);
  // Not every file tells its size truly.
  return bytes.length > limit ? { kind: 'too-large', size: bytes.length } : { kind: 'bytes', bytes };
}
