import type { Progress } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { AttemptsFigure, ProgressAction } from '../../webview/progress/progress-protocol.ts';

/** The attempts over time. */
export function describeAttempts(
  { attempts, whole }: Progress,
  titleOf: (exercise: string) => string,
  next: ProgressAction,
): AttemptsFigure {
  const heading = vscode.l10n.t('Attempts over time');
  const last = attempts.at(-1);
  if (!last) {
    return {
      heading,
      sentence:
        whole.attempted.total === 0
          ? vscode.l10n.t('This lesson has no exercises.')
          : vscode.l10n.t('You have not tried an exercise yet.'),
      actions: whole.attempted.total === 0 ? [] : [next],
      rows: [],
    };
  }
  return {
    heading,
    sentence: vscode.l10n.t(
      'Attempts: {count}, at {exercises} of {total} exercises. Your best scores make {percent}% of all points.',
      {
        count: attempts.length,
        exercises: whole.attempted.done,
        total: whole.attempted.total,
        percent: Math.round(last.earned * 100),
      },
    ),
    actions: [],
    rows: attempts.map(({ at, exercise, score, earned }) => ({
      at,
      title: titleOf(exercise),
      score,
      earned,
    })),
  };
}
