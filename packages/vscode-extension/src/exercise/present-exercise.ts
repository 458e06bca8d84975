import {
  displayedWords,
  type Exercise,
  fingerprint,
  type Lesson,
  lessonDirection,
  type RenderOptions,
  renderFragment,
} from '@marginalia/core';
import {
  definitionOf,
  type PresentedIndexes,
  presentedIndexes,
  presentedOrder,
  renderGaps,
} from '@marginalia/core/exercise';
import type { Body, ShownExercise } from '../../webview/exercise/exercise-protocol.ts';
import { placeInWords } from './place-in-words.ts';
import { rubricHtml } from './rubric-html.ts';

/** An exercise as one student sees it at one time. */
export interface Presentation extends PresentedIndexes {
  readonly exercise: ShownExercise;
  /** A print of what is asked and of the parts in the order as shown: other parts, or another order, have another name. */
  readonly name: string;
}

/**
 * Lays an exercise out for the page, shuffled by a seed. Nothing in it tells the key.
 *
 * @param points what a full score counts, in words
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
  // What is compared is compared as typed: other quotes on the page are no other question.
  const typed = { ...options, typography: false };
  const asked = renderFragment(lesson, exercise.prompt, typed);
  // The title is the question where there is no other.
  const seen = JSON.stringify([asked || exercise.title, bodyOf(lesson, exercise, order, typed)]);
  return {
    exercise: {
      id: exercise.id,
      title: displayedWords(lesson, exercise.title),
      section: displayedWords(lesson, lesson.sections.find(({ id }) => id === exercise.section)?.title ?? ''),
      points,
      promptHtml,
      ...('rubric' in exercise && exercise.rubric
        ? { rubricHtml: rubricHtml(lesson, exercise.rubric, options) }
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
