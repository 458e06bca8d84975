import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindAt } from './file-kind.ts';

/** One entry of a folder. A link is a link, whatever it leads to. */
export interface FolderEntry {
  readonly name: string;
  /** `misnamed`: its name is not UTF-8, as in old archives of Windows, so that nothing can be reached by it. */
  readonly kind: 'file' | 'folder' | 'other' | 'misnamed';
}

/** What Node writes for bytes that are no letters; a name may also hold the sign itself. */
const REPLACEMENT = '\uFFFD';

/** The entries of a folder. Throws the system's error where it cannot be listed. */
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

/** Says of something that it is left out, and why. */
export const misnamedSentence = (path: string): string =>
  `“${path}” was left out: its name is not UTF-8, so it cannot be opened. Rename it.`;

/** Whether a path that was listed leads to nothing, since its name is not UTF-8. */
export const isMisnamed = (path: string): boolean => path.includes(REPLACEMENT) && kindAt(path) === undefined;
