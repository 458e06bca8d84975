import { definitionOf } from '../exercise/definition-of.ts';
import { keyResponse } from '../exercise/grade-exercise.ts';
import { renderKey } from '../render/render-fragment.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Solution } from './exercise-protocol.ts';
import type { ExerciseTry } from './exercise-try.ts';

/** Describes the right answer for the page, with the accepted variants and the author's explanation. */
export function describeSolution({ lesson, exercise, presentation, surface }: ExerciseTry): Solution {
  const response = keyResponse(exercise);
  const also = definitionOf(exercise)
    .alsoAccepted(exercise)
    .map((words) => `<p>${escapeHtml(surface.localize(words))}</p>`);
  const html = also.join('') + renderKey(lesson, exercise.key, surface.render);
  return { html, ...(response ? { response: presentation.toShown(response) } : {}) };
}
