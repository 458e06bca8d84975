import { definitionOf } from '../exercise/definition-of.ts';
import { exerciseParagraphs } from '../exercise/exercise-paragraphs.ts';
import { type PresentedIndexes, presentedIndexes, presentedOrder } from '../exercise/presented-order.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { lessonDirection } from '../render/direction.ts';
import { displayedWords } from '../render/displayed-words.ts';
import type { RenderOptions } from '../render/render-context.ts';
import { renderFragment, renderGaps } from '../render/render-fragment.ts';
import { renderRubric } from '../render/rubric-table.ts';
import { fingerprint } from '../text/hash.ts';
import type { Body, ShownExercise } from './exercise-protocol.ts';
import { paragraphNumbers } from './paragraph-numbers.ts';

/** An exercise as presented to a student at one time. */
export interface Presentation extends PresentedIndexes {
  readonly exercise: ShownExercise;
  /** A fingerprint of the question and its parts in shown order: other parts, or another order, get another name. */
  readonly name: string;
}

/**
 * Lays an exercise out for the page, shuffled by a seed. Nothing in it reveals the key.
 *
 * @param points for a full score, in words
 */
export function presentExercise(
  lesson: Lesson,
  exercise: Exercise,
  seed: number,
  options: RenderOptions,
  points: string,
): Presentation {
  const order = presentedOrder(exercise, seed);
  const promptHtml = renderFragment(lesson, exercise.prompt, options);
  // Compares the text as typed: other quotes on the page do not make another question.
  const typed = { ...options, typography: false };
  const asked = renderFragment(lesson, exercise.prompt, typed);
  // Without another question, the title is the question.
  const seen = JSON.stringify([asked || exercise.title, bodyOf(lesson, exercise, order, typed)]);
  return {
    exercise: {
      id: exercise.id,
      title: displayedWords(lesson, exercise.title),
      section: displayedWords(lesson, lesson.sections.find(({ id }) => id === exercise.section)?.title ?? ''),
      points,
      promptHtml,
      ...('rubric' in exercise && exercise.rubric
        ? { rubricHtml: renderRubric(lesson, exercise.rubric, options) }
        : {}),
      place: placeInWords(lesson, exercise),
      hintCount: exercise.hints.length,
      language: lesson.frontMatter.language,
      direction: lessonDirection(lesson),
      body: bodyOf(lesson, exercise, order, options),
    },
    name: `${seen.length}-${fingerprint(seen)}`,
    ...presentedIndexes(exercise, order),
  };
}

function bodyOf(lesson: Lesson, exercise: Exercise, order: readonly number[], options: RenderOptions): Body {
  return definitionOf(exercise).shown(exercise, order, {
    prose: (prose) => renderFragment(lesson, prose, options),
    gaps: (cloze) => renderGaps(lesson, cloze, options),
  });
}

/**
 * The place in the passage for an exercise: “From decision to attack,
 *
 * 7–10”; '' for none.
 */
function placeInWords(lesson: Lesson, exercise: Exercise): string {
  const section = lesson.sections.find(({ id }) => id === exercise.section);
  const title = section ? displayedWords(lesson, section.title) : '';
  const where = paragraphNumbers(exerciseParagraphs(lesson, exercise));
  return [title, where].filter((words) => words !== '').join(', ');
}
