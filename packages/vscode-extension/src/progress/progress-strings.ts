import * as vscode from 'vscode';
import type { ProgressStrings } from '../../webview/progress/progress-protocol.ts';

/** The words of the progress page, in the user's language. */
export function progressStrings(): ProgressStrings {
  return {
    showTable: vscode.l10n.t('Show as table'),
    read: vscode.l10n.t('Sections read'),
    answered: vscode.l10n.t('Answered'),
    attempted: vscode.l10n.t('Tried'),
    score: vscode.l10n.t('Mean score'),
    oneScore: vscode.l10n.t('Score'),
    time: vscode.l10n.t('When'),
    exercise: vscode.l10n.t('Exercise'),
    exercises: vscode.l10n.t('Exercises'),
    count: vscode.l10n.t('How many'),
    earned: vscode.l10n.t('Points earned in all'),
    exam: vscode.l10n.t('Exam'),
    now: vscode.l10n.t('Now'),
    mean: vscode.l10n.t('Mean of all'),
    goal: vscode.l10n.t('Goal: 90%'),
    unscored: vscode.l10n.t('written, no score'),
  };
}
