import type { Exercise } from '@marginalia/core';
import { exerciseTypes } from '@marginalia/core/exercise';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { pick } from '../adapters/pick.ts';

/** Asks for an exercise type, describing what the student does in each. */
export async function pickExerciseType(): Promise<Exercise['type'] | undefined> {
  const picks = Object.values(exerciseTypes).map(({ type, icon, means }) => ({
    label: type,
    iconPath: new vscode.ThemeIcon(icon),
    description: localize({ text: means, values: {} }),
    type,
  }));
  const picked = await pick(picks, {
    placeHolder: vscode.l10n.t('What kind of exercise?'),
    matchOnDescription: true,
  });
  return picked?.type;
}
