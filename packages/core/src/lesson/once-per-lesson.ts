import type { Lesson } from '../model/lesson.ts';
import { Attached } from '../text/attached.ts';

/** Caches a result for each lesson: a lesson never changes. */
export function oncePerLesson<T>(make: (lesson: Lesson) => T): (lesson: Lesson) => T {
  const known = new Attached<Lesson, { readonly value: T }>();
  return (lesson) => {
    const made = known.get(lesson) ?? { value: make(lesson) };
    known.set(lesson, made);
    return made.value;
  };
}
