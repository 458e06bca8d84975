import { lstatSync, type Stats, statSync } from 'node:fs';

/** The kind of an entry on the disk. */
export type FileKind = 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';

/** The kind from an entry's stats. */
export function kindOf(stats: Stats): FileKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

/**
 * The kind of the entry itself, without following links; `undefined` if there is none. Throws if it cannot be
 * determined.
 */
export function kindAt(path: string): FileKind | undefined {
  return kindFrom(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** The kind of a name's final target, through links too; `undefined` if there is none. */
export function kindBehind(path: string): Exclude<FileKind, 'link'> | undefined {
  return kindFrom(() => statSync(path, { throwIfNoEntry: false })) as Exclude<FileKind, 'link'> | undefined;
}

function kindFrom(ask: () => Stats | undefined): FileKind | undefined {
  try {
    const stats = ask();
    return stats && kindOf(stats);
  } catch (error) {
    // A step of the path is a file, or a link to itself.
    if (['ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** When a file was last written, in milliseconds since 1970; `undefined` if there is none. */
export const modifiedAt = (file: URL): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs;
