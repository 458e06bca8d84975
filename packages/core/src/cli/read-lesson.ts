import { basename, join } from 'node:path';
import type { LessonOptions } from '../lesson/lesson-text.ts';
import { LessonError } from '../model/lesson-error.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { FolderListing } from '../ports/lesson-source.ts';
import { listTree, type TreeEntry } from '../ports/list-tree.ts';
import { decodeText } from '../text/decode-text.ts';
import { kindAt } from './files/file-kind.ts';
import { listFolder } from './files/list-folder.ts';
import { type FileRead, readFileIn } from './files/read-file.ts';
import { noFile } from './files/unfit-file.ts';

/** Largest file to read, in megabytes. */
const LIMIT = 8;
/** The same in bytes. */
export const LARGEST = LIMIT * 1e6;

/** A lesson's folder on the disk. */
export interface LessonFolder {
  readonly path: string;
  readonly listing: FolderListing;
  /** The files of a lesson with their bytes; without bytes if there are too many. */
  readonly files: readonly ({ readonly name: string } & FileRead)[];
  /** Inaccessible paths in it, since a name in them is not UTF-8. */
  readonly misnamed: readonly string[];
}

/**
 * Reads a lesson's folder. Links, pipes and devices are not part of a lesson. Reads files synchronously one after the
 * other: a small file takes less time than waiting for it.
 *
 * Rejects with the system's error if the folder or a file in it cannot be read, with UnfitFile if lesson.md is not a
 * file.
 */
export async function readLessonFolder(path: string): Promise<LessonFolder> {
  const misnamed: string[] = [];
  const listing = await listTree(async (below) => {
    return listFolder(join(path, below)).flatMap(({ name, kind }): TreeEntry[] => {
      if (kind === 'misnamed') misnamed.push(join(below, name));
      return kind === 'file' || kind === 'folder' ? [{ name, kind }] : [];
    });
  });
  if (!listing.paths.includes(LESSON_FILE)) throw noLesson(join(path, LESSON_FILE));
  const files = listing.paths
    .filter((name) => (!name.includes('/') && name.toLowerCase().endsWith('.md')) || name === REFERENCE_FILE)
    .map((name) => ({ name, ...readFileIn(path, name, LARGEST) }));
  return { path, listing, files, misnamed };
}

function noLesson(file: string): Error {
  const kind = kindAt(file);
  return kind === undefined ? new LessonError('not-found', file) : noFile(file, kind);
}

/** The files of a lesson as parser input. */
export function sourceFiles({ files }: LessonFolder): SourceFile[] {
  return files.map(({ name, bytes, size }) =>
    bytes ? { path: name, ...decodeText(bytes) } : { path: name, text: '', tooLarge: size },
  );
}

/** What the parser must know about a lesson's folder. */
export function parseOptions({ path, listing }: LessonFolder): LessonOptions {
  return { folder: basename(path), limit: LIMIT, ...(listing.whole ? { paths: listing.paths } : {}) };
}
