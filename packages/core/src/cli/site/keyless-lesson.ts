import { studentEdition } from '../../edition/student-edition.ts';
import { createNameMatcher } from '../../reference/name-matcher.ts';
import { parseLesson } from '../../service/parse-lesson.ts';
import type { LoadedLesson } from './load-lessons.ts';

/** The student edition without keys of a lesson, for a site that collects answers and grades none. */
export function keylessLesson(loaded: LoadedLesson): LoadedLesson {
  const { files } = studentEdition(loaded.lesson, { keys: 'none' });
  const texts = files.flatMap((file) => ('text' in file ? [file] : []));
  const copies = files.flatMap((file) => ('copyOf' in file ? [[file.path, file.copyOf] as const] : []));
  const { lesson } = parseLesson(texts, { folder: loaded.lesson.id });
  return { ...loaded, lesson, names: createNameMatcher(lesson.reference), copies: new Map(copies) };
}
