import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { LessonError } from '../errors.ts';
import type { FileContent, LessonSource } from '../ports/lesson-source.ts';

/** Lessons in folders of this machine, named by their paths. What links lead to outside of a folder is not of the lesson. */
export const folderSource: LessonSource = {
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.map(async (entry) => {
        if (entry.isFile()) return [entry.name];
        return entry.isSymbolicLink() && (await leadsToFileIn(folder, entry.name)) ? [entry.name] : [];
      });
      return (await Promise.all(names)).flat();
    } catch (error) {
      throw troubleWith(folder, error);
    }
  },
  async read(folder, path, limit): Promise<FileContent | undefined> {
    const file = join(folder, path);
    try {
      const handle = await open(file);
      try {
        const stats = await handle.stat();
        if (!stats.isFile()) return undefined;
        if (stats.size > limit) return { kind: 'too-large', size: stats.size };
        return { kind: 'bytes', bytes: await handle.readFile() };
      } finally {
        await handle.close();
      }
    } catch (error) {
      const trouble = troubleWith(file, error);
      if (trouble.code === 'not-found') return undefined;
      throw trouble;
    }
  },
};

async function leadsToFileIn(folder: string, name: string): Promise<boolean> {
  try {
    const [root, target] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    return target.startsWith(root + sep) && (await stat(target)).isFile();
  } catch {
    return false;
  }
}

function troubleWith(path: string, error: unknown): LessonError {
  const { code } = error as NodeJS.ErrnoException;
  return new LessonError(code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable', path, error);
}
