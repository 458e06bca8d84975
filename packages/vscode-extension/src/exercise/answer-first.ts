import type { Exercise } from '@marginalia/core';
import * as vscode from 'vscode';

/** What a student is told who asks for the outcome before there is an answer. */
export function answerFirst(exercise: Exercise): string {
  switch (exercise.type) {
    case 'choice':
      return exercise.several
        ? vscode.l10n.t('Pick at least one option first.')
        : vscode.l10n.t('Pick an option first.');
    case 'match':
      return vscode.l10n.t('Choose a match first.');
    case 'cloze':
      return vscode.l10n.t('Fill in a gap first.');
    case 'evidence':
      return vscode.l10n.t('Select words of the passage first, or write them down.');
    default:
      return vscode.l10n.t('Write your answer first.');
  }
}
