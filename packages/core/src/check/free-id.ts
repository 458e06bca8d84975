import type { Lesson } from '../model/lesson.ts';
import { lessonId } from '../template/lesson-id.ts';

/** Longest id that is made from a title. */
const LONGEST = 40;

/** An id like a wish, in kebab-case, that nothing of the lesson has yet. */
export function freeId({ sections, questions, exercises }: Lesson, wish: string, otherwise: string): string {
  const taken = new Set([...sections, ...questions, ...exercises].map(({ id }) => id));
  const words = lessonId(wish, '');
  const short = words.length > LONGEST ? words.slice(0, LONGEST + 1).replace(/-[^-]*$/, '') : words;
  const base = short || otherwise;
  let id = base;
  for (let next = 2; taken.has(id); next++) id = `${base}-${next}`;
  return id;
}
