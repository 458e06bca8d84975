import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { LESSON_FILE } from '../../model/lesson-files.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { describeFault } from '../faults.ts';
import { readNamedFile } from '../files/read-file.ts';
import { LARGEST, type LessonFolder, readLessonFolder } from '../read-lesson.ts';
import type { CheckTarget } from './find-targets.ts';
import type { Finding } from './finding.ts';

/** What the checks of all targets share. */
export interface CheckSettings {
  /** Of the program, which the findings depend on too. */
  readonly version: string;
  /** Whether findings come with the right ways out. */
  readonly withFixes: boolean;
  /** Keys whose findings the caller has. */
  readonly known: ReadonlySet<string>;
}

/** What became of one target. */
export interface Outcome {
  /** Stands for all that the findings depend on. */
  readonly key?: string;
  /** Missing where the key is known, and with it the findings. */
  readonly findings?: readonly Finding[];
  /** Paths in it that nothing can be reached by. */
  readonly misnamed?: readonly string[];
  /** Why it could not be read, in a sentence. */
  readonly trouble?: string;
  /** What happened where its check failed through a fault of ours. */
  readonly fault?: string;
}

/** Reads a target and checks it, unless its key is known. Never rejects: one lesson must not end the check of others. */
export async function checkTarget(target: CheckTarget, settings: CheckSettings): Promise<Outcome> {
  const { version, withFixes, known } = settings;
  try {
    const folder = await readTarget(target);
    const key = contentKey(folder, `${version} ${target.kind} ${withFixes}`);
    const misnamed = folder.misnamed.map((name) => join(folder.path, name));
    if (known.has(key)) return { key, misnamed };
    // Parser and rules are loaded for the first lesson that has changed: most often none has.
    const { findingsIn } = await import('./findings-in.ts');
    return { key, misnamed, findings: findingsIn(target, folder, withFixes) };
  } catch (error) {
    const trouble = describeTrouble(error);
    return trouble === undefined ? { fault: describeFault(error) } : { trouble };
  }
}

/** A target's files; a file on its own is read as if it were a lesson's only part. */
export async function readTarget({ kind, path }: CheckTarget): Promise<LessonFolder> {
  if (kind === 'lesson') return readLessonFolder(path);
  const files = [{ name: LESSON_FILE, ...readNamedFile(path, LARGEST) }];
  return { path: dirname(path), listing: { paths: [], whole: false }, files, misnamed: [] };
}

/**
 * A key for all that the findings of a lesson depend on: name and content of its files, names of the other ones, and
 * the name of its folder, but not where the folder lies.
 *
 * @param version of what checks it
 */
function contentKey({ path, listing, files }: LessonFolder, version: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([version, basename(path), listing, files.map(({ size }) => size)]));
  for (const { bytes } of files) if (bytes) hash.update(bytes);
  return hash.digest('base64url');
}
