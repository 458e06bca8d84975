import type { Lesson } from '../model/lesson.ts';

/** The text of one file of a lesson; empty where it has no such file. */
export function partText(lesson: Lesson, file: string): string {
  return lesson.files.find(({ path }) => path === file)?.text ?? '';
}
