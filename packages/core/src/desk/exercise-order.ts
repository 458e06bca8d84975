import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Section } from '../model/section.ts';

/** A section's exercises; those without a section come last, under `undefined`. */
export interface ExerciseGroup {
  readonly section: Section | undefined;
  readonly exercises: readonly Exercise[];
}

/** The exercises of a lesson in student order: by section, then as written. */
export function exerciseGroups(lesson: Lesson): ExerciseGroup[] {
  const groups = lesson.sections.map((section) => ({
    section,
    exercises: lesson.exercises.filter((exercise) => exercise.section === section.id),
  }));
  const placed = new Set(groups.flatMap(({ exercises }) => exercises));
  const rest = lesson.exercises.filter((exercise) => !placed.has(exercise));
  return [...groups, { section: undefined, exercises: rest }].filter(({ exercises }) => exercises.length > 0);
}

/** The same without groups. */
export function exercisesInOrder(lesson: Lesson): Exercise[] {
  return exerciseGroups(lesson).flatMap(({ exercises }) => exercises);
}
