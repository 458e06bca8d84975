import type { Exercise, Lesson } from '@marginalia/core';
import { exerciseParagraphs } from '@marginalia/core/exercise';
import { displayedWords } from '@marginalia/core/render';
import { paragraphNumbers } from '../page/paragraph-numbers.ts';

/**
 * The place in the passage for an exercise: “From decision to attack,
 *
 * 7–10”; '' for none.
 */
export function placeInWords(lesson: Lesson, exercise: Exercise): string {
  const section = lesson.sections.find(({ id }) => id === exercise.section);
  const title = section ? displayedWords(lesson, section.title) : '';
  const where = paragraphNumbers(exerciseParagraphs(lesson, exercise));
  return [title, where].filter((words) => words !== '').join(', ');
}
