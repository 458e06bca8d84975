import { LessonError } from '../model/lesson-error.ts';
import { UnfitFile } from './files/unfit-file.ts';
import { WrongUse } from './wrong-use.ts';

/** What the system says, in words. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  EROFS: 'that place cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'it exists already',
  EMFILE: 'too many files are open',
  ELOOP: 'a link in the path leads to itself',
  ENXIO: 'it is no file',
  ENAMETOOLONG: 'the name is too long',
  EADDRINUSE: 'the port is taken',
};

/** A sentence about what the user or the machine did not allow; `undefined` for a bug of ours. */
export function describeTrouble(error: unknown): string | undefined {
  if (error instanceof WrongUse) return error.hint ? `${error.message} ${error.hint}` : error.message;
  if (error instanceof UnfitFile) return error.message;
  if (error instanceof LessonError) {
    return error.code === 'not-found'
      ? `There is no “${error.path}”.`
      : `“${error.path}” cannot be read${causeOf(error.cause)}.`;
  }
  return isSystemError(error) ? `“${error.path ?? error.syscall}”${causeOf(error)}.` : undefined;
}

/** What stands in a path instead of bytes that are no letters. */
const REPLACEMENT = '\uFFFD';

function causeOf(error: unknown): string {
  if (!isSystemError(error)) return '';
  return error.code === 'ENOENT' && error.path?.includes(REPLACEMENT)
    ? ': it cannot be opened, since its name is not UTF-8; give it another name'
    : `: ${causes[error.code] ?? error.code}`;
}

function isSystemError(error: unknown): error is { code: string; syscall: string; path?: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
