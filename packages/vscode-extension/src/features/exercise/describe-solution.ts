import { type Exercise, keyResponse, renderKey } from '@marginalia/core';
import type { Solution } from '../../../webview/exercise-protocol.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExerciseRun } from './exercise-run.ts';

/** What is right, in the page's terms, with words where other answers are accepted too, and the author's explanation. */
export function describeSolution({ lesson, exercise, presentation, options }: ExerciseRun): Solution {
  const response = keyResponse(exercise);
  const accepted = alsoAccepted(exercise).map((words) => `<p>${words.map(escapeHtml).join(' · ')}</p>`);
  const html = accepted.join('') + renderKey(lesson, exercise.key, options);
  return { html, ...(response ? { response: presentation.toShown(response as never) } : {}) };
}

function alsoAccepted(exercise: Exercise): string[][] {
  switch (exercise.type) {
    case 'cloze':
      return exercise.gaps.filter(({ accepted }) => accepted.length > 1).map(({ accepted }) => [...accepted]);
    case 'short':
      return [
        exercise.accepted.filter(({ pattern, credit }) => !pattern && credit === 1).map(({ text }) => text),
      ];
    case 'evidence':
      return exercise.accepted.map(({ text }) => [text]);
    default:
      return [];
  }
}
