import type { Exercise, Response } from '@marginalia/core';
import type { ExerciseTry } from '@marginalia/core/desk';
import { definitionOf } from '@marginalia/core/exercise';
import * as vscode from 'vscode';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import { tellWorkbookTrouble } from '../record/workbook/workbook-trouble.ts';

/** Its dependencies. */
export interface KeepProseDeps {
  readonly workbook: WorkbookDesk;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Saves prose in the workbook, where it can be read, edited and handed in: the record is for figures.
 *
 * @returns the message for the student; '' for an exercise whose answer is not prose
 */
export async function keepProse(
  context: KeepProseDeps,
  { lesson, exercise }: ExerciseTry,
  response: Response,
): Promise<string> {
  const words = definitionOf(exercise).prose?.(response) ?? '';
  if (words === '') return '';
  return append(context, lesson, exercise, words);
}

/** Adds the student's rating of the text by its rubric. */
export async function keepRating(
  context: KeepProseDeps,
  { lesson, exercise }: ExerciseTry,
  rating: string,
): Promise<string> {
  return append(context, lesson, exercise, vscode.l10n.t('My own rating: {rating}', { rating }));
}

async function append(
  context: KeepProseDeps,
  lesson: ExerciseTry['lesson'],
  exercise: Exercise,
  words: string,
): Promise<string> {
  try {
    const before = (await context.workbook.answers(lesson)).get(exercise.id)?.text ?? '';
    // After a retry without a change, it is already there.
    if (!before.includes(words)) await context.workbook.append(lesson, exercise, words);
    return vscode.l10n.t('It is also in your workbook.');
  } catch (error) {
    await tellWorkbookTrouble(context, error, words);
    return '';
  }
}
