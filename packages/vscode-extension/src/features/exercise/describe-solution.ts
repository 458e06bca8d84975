import { type Exercise, keyResponse } from '@marginalia/core';
import type { Solution } from '../../../webview/exercise-protocol.ts';
import { escapeHtml } from './escape-html.ts';
import type { Presentation } from './present-exercise.ts';

/** What is right, in the page's terms; words where other answers are accepted too. */
export function describeSolution(exercise: Exercise, presentation: Presentation): Solution {
  const response = keyResponse(exercise);
  const html = alsoAccepted(exercise)
    .map((words) => `<p>${words.map(escapeHtml).join(' · ')}</p>`)
    .join('');
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
