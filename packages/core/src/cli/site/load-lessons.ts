import { join, relative } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { guarded } from '../../check/rules.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { createNameMatcher } from '../../reference/name-matcher.ts';
import type { SiteLesson } from '../../site/site-lesson.ts';
import { findTargets } from '../check/find-targets.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { misnamedSentence } from '../files/list-folder.ts';
import { parseLessonFolder } from '../parse-lesson-folder.ts';
import { readLessonFolder } from '../read-lesson.ts';
import type { Terminal } from '../terminal.ts';
import { words } from '../words/words.ts';
import { WrongUse } from '../wrong-use.ts';

/** A lesson for a site, the number of its errors, and those of them about keys and remarks. */
export interface LoadedLesson extends SiteLesson {
  readonly errors: number;
  readonly guarded: readonly Diagnostic[];
}

/** Receives an error caused by a bug of ours, in the lesson of a folder. */
export type Failed = (folder: string, error: unknown) => void;

/**
 * Reads the lessons of a command's operands, sorted by path.
 *
 * @param failed called for lessons that cannot be read because of a bug of ours; the others are returned
 *
 * @param signal ends it between two lessons: it then rejects
 *
 * @throws WrongUse if an operand is not a lesson
 */
export async function loadLessons(
  operands: readonly string[],
  { cwd, err, signal }: Pick<Terminal, 'cwd' | 'err' | 'signal'>,
  failed: Failed,
): Promise<LoadedLesson[]> {
  const misnamed = new Set<string>();
  const targets = await findTargets(operands.length > 0 ? operands : ['.'], cwd, undefined, (path) =>
    misnamed.add(path),
  );
  const loaded: LoadedLesson[] = [];
  for (const { kind, path } of targets) {
    if (kind === 'course') continue;
    await turn(undefined, { signal });
    if (kind === 'file')
      throw new WrongUse(`“${path}” does not belong to a lesson.`, 'A lesson is a folder with a lesson.md.');
    try {
      const folder = await readLessonFolder(path);
      for (const name of folder.misnamed) misnamed.add(join(path, name));
      const { lesson, diagnostics } = parseLessonFolder(folder);
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
      loaded.push({
        source: path,
        lesson,
        names: createNameMatcher(lesson.reference),
        errors,
        guarded: guarded(diagnostics),
      });
    } catch (error) {
      if (describeTrouble(error) !== undefined) throw error;
      failed(path, error);
    }
  }
  for (const path of misnamed)
    err.write(words`${err.paint('yellow', 'marginalia:')} ${misnamedSentence(relative(cwd, path))}\n`);
  return loaded;
}
