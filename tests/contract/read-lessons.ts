import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type ParsedLesson, parseLesson } from '@marginalia/core';
import { LESSONS } from '../toolchain/repository.ts';

/** A lesson that comes with the extension. */
export interface ShippedLesson extends ParsedLesson {
  /** Name of its folder. */
  readonly name: string;
}

/** Reads every lesson that comes with the extension, as the extension does. */
export function readLessons(): ShippedLesson[] {
  const names = globSync('*/lesson.md', { cwd: LESSONS }).map((file) => basename(dirname(file)));
  return names.sort().map((name) => {
    const folder = join(LESSONS, name);
    const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    const files = paths
      .filter((path) => !path.includes('/'))
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
    return { name, ...parseLesson(files, { folder: name, paths }) };
  });
}
