import { lstatSync, type Stats, statSync } from 'node:fs';

/** What stands under a name on the disk. */
export type FileKind = 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';

/** The kind that the system's account of an entry tells. */
export function kindOf(stats: Stats): FileKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

/** What stands there itself, a link being a link; `undefined` where nothing does. Throws where that cannot be asked. */
export function kindAt(path: string): FileKind | undefined {
  return kindFrom(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** What a name leads to in the end, through links too; `undefined` where that is nothing. */
export function kindBehind(path: string): Exclude<FileKind, 'link'> | undefined {
  return kindFrom(() => statSync(path, { throwIfNoEntry: false })) as Exclude<FileKind, 'link'> | undefined;
}

function kindFrom(ask: () => Stats | undefined): FileKind | undefined {
  try {
    const stats = ask();
    return stats && kindOf(stats);
  } catch (error) {
    // A step of the path is a file, or a link that leads to itself.
    if (['ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** When a file was last written, in milliseconds since 1970; `undefined` where there is none. */
export const modifiedAt = (file: URL): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs;
