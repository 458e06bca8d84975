import { exerciseParagraphs } from '../exercise/exercise-paragraphs.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { elementId } from '../render/html.ts';

/** A paragraph or section of the passage, as the second half of its element id. */
export interface ExercisePlace {
  readonly kind: 'paragraph' | 'section';
  readonly id: string;
}

/**
 * Returns the place in the passage for an exercise: the paragraph before it, else the beginning of its section.
 * `undefined` for an exercise without a section.
 */
export function exercisePlace(lesson: Lesson, exercise: Exercise): ExercisePlace | undefined {
  const [first, second] = exerciseParagraphs(lesson, exercise);
  if (first !== undefined && second === undefined) return { kind: 'paragraph', id: String(first) };
  const section = lesson.sections.find(({ id }) => id === exercise.section);
  return section && { kind: 'section', id: elementId('', section.id).slice(1) };
}
