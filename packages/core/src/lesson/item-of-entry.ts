import type { Exercise } from '../model/exercise.ts';
import type { Problem } from '../model/problem.ts';
import type { Question } from '../model/question.ts';
import { Attached } from '../text/attached.ts';
import type { LessonEntry } from './outline/lesson-outline.ts';
import { readExercise, readQuestion } from './read-item.ts';

/** A question or exercise as it was read, and the problems of its mark and text. */
export interface ReadItem {
  /** `undefined` for an exercise of an unknown type, and for a section. */
  readonly item: Question | Exercise | undefined;
  readonly problems: readonly Problem[];
}

const known = new Attached<LessonEntry, ReadItem & { readonly keyless: boolean }>();

/**
 * Reads the item of an entry once: lessons and checks share it, and so do later lessons as long as the text of its part
 * stays.
 *
 * @param keyless whether it is in an edition without keys
 */
export function itemOfEntry(entry: LessonEntry, keyless: boolean): ReadItem {
  const before = known.get(entry);
  if (before?.keyless === keyless) return before;
  const problems: Problem[] = [];
  const reader = { section: () => undefined, question: readQuestion, exercise: readExercise }[entry.kind];
  const item = reader(entry, (...problem) => problems.push(problem), keyless);
  const made = { item, problems, keyless };
  known.set(entry, made);
  return made;
}
