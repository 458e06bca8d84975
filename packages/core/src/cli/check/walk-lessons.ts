import { join } from 'node:path';
import { LESSON_FILE } from '../../model/lesson-files.ts';
import { listFolder } from '../files/list-folder.ts';
import { createIgnoring } from './ignore-files.ts';

/**
 * Folders that hold a lesson, the given one and those below; without hidden ones and what .gitignore files name. Where
 * the given one is itself such, it was meant to be looked at. Links are not followed.
 *
 * @param told of each, how many there are so far
 * @param misnamed told of what has a name that nothing can be reached by
 */
export function walkLessons(
  root: string,
  told: (count: number) => void,
  misnamed: (path: string) => void,
): string[] {
  const found: string[] = [];
  const isIgnored = createIgnoring(root);
  walk(root);
  return found;

  function walk(folder: string): void {
    for (const { name, kind } of listing(folder)) {
      const path = join(folder, name);
      if (kind === 'folder') {
        if (!name.startsWith('.') && name !== 'node_modules' && !isIgnored(path, true)) walk(path);
      } else if (kind === 'misnamed') {
        misnamed(path);
      } else if (name === LESSON_FILE && !isIgnored(path, false)) {
        told(found.push(folder));
      }
    }
  }
}

/** What cannot be listed holds no lesson that could be read. */
function listing(folder: string) {
  try {
    return listFolder(folder);
  } catch {
    return [];
  }
}
