import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { REFERENCE_FILE } from '../model/lesson-files.ts';
import type { SourceFile } from '../model/source-file.ts';
import { decodeText } from '../parse/decode-text.ts';
import type { LessonOptions } from '../parse/lesson-text.ts';
import type { FolderListing } from '../ports/lesson-source.ts';
import { listTree, type TreeEntry } from '../ports/list-tree.ts';

/** Largest file that is read, in megabytes. */
const LIMIT = 8;

/** A lesson's folder as it lies on the disk. */
export interface LessonFolder {
  readonly path: string;
  readonly listing: FolderListing;
  /** The files that a lesson is made of, with their bytes; without bytes where there are too many of them. */
  readonly files: readonly { readonly name: string; readonly bytes?: Uint8Array; readonly size: number }[];
}

/**
 * Reads a lesson's folder. What a link leads to outside of it is not of the lesson. Files are read one after the other
 * without waiting in between: a small file is read in less time than it takes to wait for it.
 *
 * Rejects with the system's error where the folder or a file in it cannot be read.
 */
export async function readLessonFolder(path: string): Promise<LessonFolder> {
  const listing = await listTree(async (below) => {
    const entries = readdirSync(join(path, below), { withFileTypes: true });
    return entries.flatMap((entry): TreeEntry[] => {
      const { name } = entry;
      if (entry.isDirectory()) return [{ name, kind: 'folder' }];
      const isFile = entry.isFile() || (entry.isSymbolicLink() && leadsToFileIn(path, join(below, name)));
      return isFile ? [{ name, kind: 'file' }] : [];
    });
  });
  const files = listing.paths
    .filter((name) => (!name.includes('/') && name.toLowerCase().endsWith('.md')) || name === REFERENCE_FILE)
    .map((name) => ({ name, ...readLimited(join(path, name)) }));
  return { path, listing, files };
}

/** A file's bytes, unless there are more of them than a lesson may have in one file. */
export function readLimited(file: string): { bytes?: Uint8Array; size: number } {
  const { size } = statSync(file);
  return size > LIMIT * 1e6 ? { size } : { bytes: readFileSync(file), size };
}

/** The files of a lesson as the parser takes them. */
export function sourceFiles({ files }: LessonFolder): SourceFile[] {
  return files.map(({ name, bytes, size }) =>
    bytes ? { path: name, ...decodeText(bytes) } : { path: name, text: '', tooLarge: size },
  );
}

/** What the parser must know of a lesson's folder. */
export function parseOptions({ path, listing }: LessonFolder): LessonOptions {
  return { folder: basename(path), limit: LIMIT, ...(listing.whole ? { paths: listing.paths } : {}) };
}

function leadsToFileIn(folder: string, name: string): boolean {
  try {
    const target = realpathSync(join(folder, name));
    return target.startsWith(realpathSync(folder) + sep) && statSync(target).isFile();
  } catch {
    return false;
  }
}
