import type { Exercise } from '@marginalia/core';
import * as vscode from 'vscode';
import { pick } from '../adapters/pick.ts';
import { exerciseIcons } from '../lessons/exercise-icons.ts';

/** Asks for the type of an exercise, each with what the student does in it. */
export async function pickExerciseType(): Promise<Exercise['type'] | undefined> {
  const tasks: Readonly<Record<Exercise['type'], string>> = {
    choice: vscode.l10n.t('pick one option, or all that apply'),
    order: vscode.l10n.t('put entries in order'),
    match: vscode.l10n.t('match left with right, or sort'),
    cloze: vscode.l10n.t('fill the gaps of a text'),
    short: vscode.l10n.t('answer in a few words'),
    evidence: vscode.l10n.t('select words of the passage'),
    argument: vscode.l10n.t('claim, evidence and reasoning, with a rubric'),
    essay: vscode.l10n.t('write freely, with a rubric'),
  };
  const picks = Object.entries(tasks).map(([type, description]) => ({
    label: type,
    iconPath: new vscode.ThemeIcon(exerciseIcons[type as Exercise['type']]),
    description,
    type: type as Exercise['type'],
  }));
  const picked = await pick(picks, {
    placeHolder: vscode.l10n.t('What kind of exercise?'),
    matchOnDescription: true,
  });
  return picked?.type;
}
