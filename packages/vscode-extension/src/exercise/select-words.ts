import { type Exercise, type Lesson, plainText } from '@marginalia/core';
import { exercisePlace } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import type { PassageSelect } from '../reader/passage-select.ts';

/** An exercise, and where its lesson is. */
export interface FolderTask {
  readonly folder: vscode.Uri;
  readonly lesson: Lesson;
  readonly exercise: Exercise;
}

/** Lets the student answer in the reader; `undefined` if the student cancels. */
export function selectWords(
  passageSelect: PassageSelect,
  { folder, lesson, exercise }: FolderTask,
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
