import { exerciseParagraphs } from '../exercise/exercise-paragraphs.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { displayedWords } from '../render/displayed-words.ts';
import { paragraphNumbers } from './paragraph-numbers.ts';

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
