import { dirname, join } from 'node:path';
import { LESSON_FILE } from '../../model/lesson-files.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { describeFault } from '../faults.ts';
import { readNamedFile } from '../files/read-file.ts';
import { LARGEST, type LessonFolder, readLessonFolder } from '../read-lesson.ts';
import { contentKey } from './content-key.ts';
import type { CheckTarget } from './find-targets.ts';
import type { CheckSettings, Outcome } from './outcome.ts';

/** Parser and rules, loaded for the first changed lesson: usually none has changed. */
let rules: Promise<typeof import('./findings-in.ts')> | undefined;

/** Asks Node for the module once: it looks for it anew each time, which costs as much as reading a lesson. */
function loadRules(): NonNullable<typeof rules> {
  rules ??= import('./findings-in.ts');
  return rules;
}

/**
 * Reads a target and checks it, unless its key is known. Never rejects: one lesson must not stop the check of others.
 */
export async function checkTarget(target: CheckTarget, settings: CheckSettings): Promise<Outcome> {
  const { version, withFixes, known } = settings;
  try {
    if (target.kind === 'course') {
      const { checkCourseTarget } = await import('./check-course-target.ts');
      return await checkCourseTarget(target.path, settings);
    }
    const folder = await readTarget(target);
    const key = contentKey(folder, `${version} ${target.kind} ${withFixes}`);
    const misnamed = folder.misnamed.map((name) => join(folder.path, name));
    if (known.has(key)) return { key, misnamed };
    const { findingsIn } = await loadRules();
    return { key, misnamed, findings: findingsIn(target, folder, withFixes) };
  } catch (error) {
    const trouble = describeTrouble(error);
    return trouble === undefined ? { fault: describeFault(error) } : { trouble };
  }
}

/** A target's files; a single file is read as the only part of a lesson. */
export async function readTarget({ kind, path }: CheckTarget): Promise<LessonFolder> {
  if (kind === 'lesson') return readLessonFolder(path);
  const files = [{ name: LESSON_FILE, ...readNamedFile(path, LARGEST) }];
  return { path: dirname(path), listing: { paths: [], whole: false }, files, misnamed: [] };
}
