import { keyResponse } from '@marginalia/core';
import { definitionOf } from '@marginalia/core/exercise';
import { renderKey } from '@marginalia/core/render';
import type { Solution } from '../../webview/exercise/exercise-protocol.ts';
import { localize } from '../adapters/localize.ts';
import { escapeHtml } from '../page/escape-html.ts';
import type { ExerciseTry } from './exercise-try.ts';

/** Describes the right answer for the page, with the accepted variants and the author's explanation. */
export function describeSolution({ lesson, exercise, presentation, options }: ExerciseTry): Solution {
  const response = keyResponse(exercise);
  const also = definitionOf(exercise)
    .alsoAccepted(exercise)
    .map((words) => `<p>${escapeHtml(localize(words))}</p>`);
  const html = also.join('') + renderKey(lesson, exercise.key, options);
  return { html, ...(response ? { response: presentation.toShown(response) } : {}) };
}
