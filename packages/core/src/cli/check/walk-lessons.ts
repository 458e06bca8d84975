import { join } from 'node:path';
import { COURSE_FILE } from '../../course/course.ts';
import { LESSON_FILE } from '../../model/lesson-files.ts';
import { listFolder } from '../files/list-folder.ts';
import { createIgnoring } from './ignore-files.ts';

/**
 * Finds folders with a lesson or a course, the given one and those below; skips hidden ones and those excluded by .gitignore files.
 * If the given one itself is excluded, it was named on purpose. Does not follow links.
 *
 * @param told receives the number so far, for each
 *
 * @param misnamed receives names that cannot be accessed
 */
export function walkLessons(
  root: string,
  told: (count: number) => void,
  misnamed: (path: string) => void,
): { readonly lessons: readonly string[]; readonly courses: readonly string[] } {
  const lessons: string[] = [];
  const courses: string[] = [];
  const isIgnored = createIgnoring(root);
  walk(root);
  return { lessons, courses };

  function walk(folder: string): void {
    for (const { name, kind } of listing(folder)) {
      const path = join(folder, name);
      if (kind === 'folder') {
        if (!name.startsWith('.') && name !== 'node_modules' && !isIgnored(path, true)) walk(path);
      } else if (kind === 'misnamed') {
        misnamed(path);
      } else if (name === LESSON_FILE && !isIgnored(path, false)) {
        told(lessons.push(folder));
      } else if (name === COURSE_FILE && !isIgnored(path, false)) {
        courses.push(folder);
      }
    }
  }
}

/** A folder that cannot be listed has no readable lesson. */
function listing(folder: string) {
  try {
    return listFolder(folder);
  } catch {
    return [];
  }
}
