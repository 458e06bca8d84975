import { type Exercise, keyResponse, renderKey } from '@marginalia/core';
import * as vscode from 'vscode';
import type { Solution } from '../../webview/exercise/exercise-protocol.ts';
import { escapeHtml } from '../page/escape-html.ts';
import type { ExerciseRun } from './exercise-run.ts';

/** What is right, in the page's terms, with what is accepted besides, and the author's explanation. */
export function describeSolution({ lesson, exercise, presentation, options }: ExerciseRun): Solution {
  const response = keyResponse(exercise);
  const also = alsoAccepted(exercise).map((words) => `<p>${escapeHtml(words)}</p>`);
  const html = also.join('') + renderKey(lesson, exercise.key, options);
  return { html, ...(response ? { response: presentation.toShown(response) } : {}) };
}

/** Sentences about what the key response does not show already. */
function alsoAccepted(exercise: Exercise): string[] {
  const key = keyResponse(exercise);
  if (exercise.type === 'cloze')
    return exercise.gaps.flatMap(({ accepted }, index) => {
      const others = accepted.slice(1);
      if (others.length === 0) return [];
      const values = { number: index + 1, words: others.join(' · ') };
      return exercise.gaps.length === 1
        ? vscode.l10n.t('Also accepted: {words}', values)
        : vscode.l10n.t('Also accepted in gap {number}: {words}', values);
    });
  const accepted =
    exercise.type === 'short'
      ? exercise.accepted.filter(({ pattern, credit }) => !pattern && credit === 1).map(({ text }) => text)
      : exercise.type === 'evidence'
        ? exercise.accepted.map(({ text }) => text)
        : [];
  const shown = key?.type === 'short' ? key.text : key?.type === 'evidence' ? key.quotation : undefined;
  const others = accepted.filter((text) => text !== shown);
  return others.length > 0 ? [vscode.l10n.t('Also accepted: {words}', { words: others.join(' · ') })] : [];
}
