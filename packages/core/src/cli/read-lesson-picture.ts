import type { ReadPicture } from '../export/gather-pictures.ts';
import { readFileIn } from './files/read-file.ts';
import { UnfitFile } from './files/unfit-file.ts';

/** Reads pictures of a lesson's folder; anything behind a link does not belong to the folder. */
export const readLessonPicture =
  (folder: string): ReadPicture =>
  async (path, limit) => {
    try {
      const { bytes, size } = readFileIn(folder, path, limit);
      return bytes ? { kind: 'bytes', bytes } : { kind: 'too-large', size };
    } catch (error) {
      const isMissing = error instanceof UnfitFile || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isMissing) return undefined;
      throw error;
    }
  };
