import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { LessonError } from '../errors.ts';
import type { FileContent, LessonSource } from '../ports/lesson-source.ts';
import { listTree, type TreeEntry } from '../ports/list-tree.ts';

/** Lessons in folders of this machine, named by their paths. What links lead to outside of a folder is not of the lesson. */
export const folderSource: LessonSource = {
  async list(folder) {
    try {
      return await listTree(async (path) => {
        const entries = await readdir(join(folder, path), { withFileTypes: true });
        const found = entries.map(async (entry): Promise<TreeEntry[]> => {
          if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
          const isFile =
            entry.isFile() ||
            (entry.isSymbolicLink() && (await leadsToFileIn(folder, join(path, entry.name))));
          return isFile ? [{ name: entry.name, kind: 'file' }] : [];
        });
        return (await Promise.all(found)).flat();
      });
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
