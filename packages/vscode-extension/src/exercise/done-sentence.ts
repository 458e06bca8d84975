import type { StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';

/** The progress of an exercise in a few words; '' if it was not tried. */
export function doneSentence(done: ReturnType<StudyState['exercises']['get']>): string {
  if (!done || done.attempts.length === 0) return '';
  if (done.best === undefined) return vscode.l10n.t('written');
  return vscode.l10n.t('best {percent}%', { percent: Math.round(done.best * 100) });
}
