import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { LESSON_FILE } from '../../model/lesson-files.ts';
import { describeTrouble } from '../describe-trouble.ts';
import { describeFault } from '../faults.ts';
import { readNamedFile } from '../files/read-file.ts';
import { LARGEST, type LessonFolder, readLessonFolder } from '../read-lesson.ts';
import type { CheckTarget } from './find-targets.ts';
import type { Finding } from './finding.ts';

/** Settings shared by the checks of all targets. */
export interface CheckSettings {
  /** Version of the program, which the findings depend on too. */
  readonly version: string;
  /** Whether findings include their preferred fixes. */
  readonly withFixes: boolean;
  /** Keys whose findings the caller already has. */
  readonly known: ReadonlySet<string>;
}

/** The result for one target. */
export interface Outcome {
  /** Identifies everything that the findings depend on. */
  readonly key?: string;
  /** Missing if the key, and thus the findings, are known. */
  readonly findings?: readonly Finding[];
  /** Paths in it that cannot be accessed. */
  readonly misnamed?: readonly string[];
  /** Why it could not be read, in a sentence. */
  readonly trouble?: string;
  /** The error, if its check failed because of a bug of ours. */
  readonly fault?: string;
}

/**
 * Reads a target and checks it, unless its key is known. Never rejects: one lesson must not stop the check of others.
 */
export async function checkTarget(target: CheckTarget, settings: CheckSettings): Promise<Outcome> {
  const { version, withFixes, known } = settings;
  try {
    const folder = await readTarget(target);
    const key = contentKey(folder, `${version} ${target.kind} ${withFixes}`);
    const misnamed = folder.misnamed.map((name) => join(folder.path, name));
    if (known.has(key)) return { key, misnamed };
    // Parser and rules load for the first changed lesson: usually none has changed.
    const { findingsIn } = await import('./findings-in.ts');
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

/**
 * A key for everything that a lesson's findings depend on: name and content of its files, names of the other ones, and
 * the name of its folder, but not the folder's location.
 *
 * @param version of the checker
 */
function contentKey({ path, listing, files }: LessonFolder, version: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([version, basename(path), listing, files.map(({ size }) => size)]));
  for (const { bytes } of files) if (bytes) hash.update(bytes);
  return hash.digest('base64url');
}
