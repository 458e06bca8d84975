import { LessonError } from '../model/lesson-error.ts';
import { UnfitFile } from './files/unfit-file.ts';
import { WrongUse } from './wrong-use.ts';

/** System errors, in words. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'it already exists',
  EMFILE: 'too many files are open',
  ELOOP: 'a symbolic link in the path leads back to itself',
  ENXIO: 'it is not a file',
  ENAMETOOLONG: 'the name is too long',
  EADDRINUSE: 'the port is already in use',
};

/** A sentence about a problem of the user or the machine; `undefined` for a bug of ours. */
export function describeTrouble(error: unknown): string | undefined {
  if (error instanceof WrongUse) return error.hint ? `${error.message} ${error.hint}` : error.message;
  if (error instanceof UnfitFile) return error.message;
  if (error instanceof LessonError) {
    return error.code === 'not-found'
      ? `“${error.path}” does not exist.`
      : `“${error.path}” cannot be read${causeOf(error.cause)}.`;
  }
  if (!isSystemError(error)) return undefined;
  // What goes wrong with an open file or a port has no path.
  return error.path === undefined
    ? `It could not be done${causeOf(error)}.`
    : `“${placeOf(error.path)}”${causeOf(error)}.`;
}

/** For a file being written under a temporary name of ours, the folder: users do not know the name. */
const placeOf = (path: string): string => path.replace(/[/\\]\.marginalia-[0-9a-f]{24}$/, '');

/** The replacement for invalid bytes in a path. */
const REPLACEMENT = '\uFFFD';

function causeOf(error: unknown): string {
  if (!isSystemError(error)) return '';
  return error.code === 'ENOENT' && error.path?.includes(REPLACEMENT)
    ? ': its name is not UTF-8, so it cannot be opened; rename it'
    : `: ${causes[error.code] ?? error.code}`;
}

function isSystemError(error: unknown): error is { code: string; syscall: string; path?: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
