import type { Lesson } from '../model/lesson.ts';

/** Works something out of a lesson once, however often it is asked for: a lesson never changes. */
export function oncePerLesson<T>(make: (lesson: Lesson) => T): (lesson: Lesson) => T {
  const known = new WeakMap<Lesson, { readonly value: T }>();
  return (lesson) => {
    const made = known.get(lesson) ?? { value: make(lesson) };
    known.set(lesson, made);
    return made.value;
  };
}
