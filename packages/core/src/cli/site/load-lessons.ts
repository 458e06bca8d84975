import { createNameMatcher } from '../../reference/name-matcher.ts';
import type { SiteLesson } from '../../site/site-lesson.ts';
import { findTargets } from '../check/find-targets.ts';
import { parseLessonFolder } from '../parse-lesson-folder.ts';
import { readLessonFolder } from '../read-lesson.ts';
import { WrongUse } from '../wrong-use.ts';

/** A lesson for a site, and how many errors are in it. */
export interface LoadedLesson extends SiteLesson {
  readonly errors: number;
}

/**
 * Reads the lessons that the operands of a command mean, in the order of their paths.
 *
 * @throws WrongUse where an operand means no lesson
 */
export async function loadLessons(operands: readonly string[], cwd: string): Promise<LoadedLesson[]> {
  const targets = await findTargets(operands.length > 0 ? operands : ['.'], cwd);
  const loaded: LoadedLesson[] = [];
  for (const { kind, path } of targets) {
    if (kind === 'file')
      throw new WrongUse(`“${path}” belongs to no lesson.`, 'A lesson is a folder with a lesson.md.');
    const { lesson, diagnostics } = parseLessonFolder(await readLessonFolder(path));
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    loaded.push({ source: path, lesson, names: createNameMatcher(lesson.reference), errors });
  }
  return loaded;
}
