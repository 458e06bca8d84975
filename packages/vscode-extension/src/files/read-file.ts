import type { FileContent } from '@marginalia/core';
import * as vscode from 'vscode';
import { plainEntry } from './plain-path.ts';

/**
 * Reads a file, or only its size if that exceeds the limit; `undefined` if there is none.
 *
 * @param base the folder below which no step of the path may be a link
 *
 * @param limit in bytes; larger files are not read
 *
 * @throws UnsafePathError for a link, a device or a pipe, before it is opened; VS Code's error if it cannot be read
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
 * The same for a file that the user has chosen: follows a link, since it was chosen. VS Code itself refuses anything
 * that is not a file.
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
  // Not every file reports its true size.
  return bytes.length > limit ? { kind: 'too-large', size: bytes.length } : { kind: 'bytes', bytes };
}
