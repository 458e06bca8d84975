import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { LessonFolder } from '../read-lesson.ts';

/**
 * A key for everything that a lesson's findings depend on: name and content of its files, names of the other ones, and
 * the name of its folder, but not the folder's location.
 *
 * @param version of the checker
 */
export function contentKey({ path, listing, files }: LessonFolder, version: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([version, basename(path), listing, files.map(({ size }) => size)]));
  for (const { bytes } of files) if (bytes) hash.update(bytes);
  return hash.digest('base64url');
}
