import { type Exercise, type Lesson, plainText } from '@marginalia/core';
import * as vscode from 'vscode';
import type { PassageSelect } from '../reader/passage-select.ts';
import { exercisePlace } from './exercise-place.ts';

/** Lets the student answer in the reader; `undefined` if the student cancels. */
export function selectWords(
  passageSelect: PassageSelect,
  {
    folder,
    lesson,
    exercise,
  }: { readonly folder: vscode.Uri; readonly lesson: Lesson; readonly exercise: Exercise },
  inPreview = false,
): Promise<string | undefined> {
  return passageSelect.ask({
    folder,
    task: plainText(exercise.prompt) || exercise.title,
    confirm: exercise.type === 'evidence' ? vscode.l10n.t('Answer') : vscode.l10n.t('Take these words'),
    near: exercisePlace(lesson, exercise),
    inPreview,
  });
}
