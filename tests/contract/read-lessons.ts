import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
    const paths = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    const files = paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
    return { name, ...parseLesson(files, { folder: name, paths }) };
  });
}
