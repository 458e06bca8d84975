import { setImmediate as turn } from 'node:timers/promises';
import { studentEdition } from '../../edition/student-edition.ts';
import { createNameMatcher } from '../../reference/name-matcher.ts';
import { parseLesson } from '../../service/parse-lesson.ts';
import type { Failed, LoadedLesson } from './load-lessons.ts';

/**
 * Returns the student editions without keys of lessons, for a site that collects answers and grades none.
 *
 * @param failed called for lessons of which there is none because of a bug of ours; the others are returned
 *
 * @param signal ends it between two lessons: it then rejects
 */
export async function keylessLessons(
  lessons: readonly LoadedLesson[],
  failed: Failed,
  signal: AbortSignal,
): Promise<LoadedLesson[]> {
  const keyless: LoadedLesson[] = [];
  for (const each of lessons) {
    await turn(undefined, { signal });
    try {
      keyless.push(keylessLesson(each));
    } catch (error) {
      failed(each.source, error);
    }
  }
  return keyless;
}

function keylessLesson(loaded: LoadedLesson): LoadedLesson {
  const { files } = studentEdition(loaded.lesson, { keys: 'none' });
  const texts = files.flatMap((file) => ('text' in file ? [file] : []));
  const copies = files.flatMap((file) => ('copyOf' in file ? [[file.path, file.copyOf] as const] : []));
  const { lesson } = parseLesson(texts, { folder: loaded.lesson.id });
  return { ...loaded, lesson, names: createNameMatcher(lesson.reference), copies: new Map(copies) };
}
