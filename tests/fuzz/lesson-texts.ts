import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../toolchain/repository.ts';

/** A file of a lesson, as core takes it. */
export interface LessonFile {
  readonly path: string;
  readonly text: string;
}

/** The lessons of the content package, which fuzzing begins with. */
export function realLessons(): LessonFile[][] {
  const lessons = join(ROOT, 'packages', 'content', 'lessons');
  return readdirSync(lessons).map((name) =>
    readdirSync(join(lessons, name), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
      .map((entry) => ({ path: entry.name, text: readFileSync(join(lessons, name, entry.name), 'utf8') })),
  );
}
