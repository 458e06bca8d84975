import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt } from './file-kind.ts';

/** One entry of a folder. Links are not followed. */
export interface FolderEntry {
  readonly name: string;
  /** `misnamed`: its name is not UTF-8, as in old Windows archives, so that it cannot be accessed. */
  readonly kind: 'file' | 'folder' | 'other' | 'misnamed';
}

/** Node's replacement for invalid bytes; a name may also contain the character itself. */
const REPLACEMENT = '\uFFFD';

/** The entries of a folder. Throws the system's error if it cannot be listed. */
export function listFolder(path: string): FolderEntry[] {
  return readdirSync(path, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: isMisnamed(join(path, entry.name))
      ? 'misnamed'
      : entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'folder'
          : 'other',
  }));
}

/** Says that something is skipped, and why. */
export const misnamedSentence = (path: string): string =>
  `“${path}” was left out: its name is not UTF-8, so it cannot be opened. Rename it.`;

/** Whether a listed path is inaccessible because its name is not UTF-8. */
export const isMisnamed = (path: string): boolean => path.includes(REPLACEMENT) && kindAt(path) === undefined;
