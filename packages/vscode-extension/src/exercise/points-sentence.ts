import type { Exercise } from '@marginalia/core';
import * as vscode from 'vscode';

/** The points for a full score of an exercise, in words. */
export function pointsSentence({ points }: Pick<Exercise, 'points'>): string {
  return points === 1 ? vscode.l10n.t('1 point') : vscode.l10n.t('{points} points', { points });
}
