import type { Exercise, Response } from '@marginalia/core';
import { definitionOf } from '@marginalia/core/exercise';
import * as vscode from 'vscode';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import { tellWorkbookTrouble } from '../record/workbook/workbook-trouble.ts';
import type { ExerciseTry } from './exercise-try.ts';

/** What it needs of others. */
export interface KeepProseDeps {
  readonly workbook: WorkbookDesk;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Keeps what was written in the workbook, where it can be read, worked on and handed in: the record is for figures.
 *
 * @returns what to tell the student; '' for an exercise whose answer is no prose
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

/** Adds how the student rates the text by its rubric. */
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
    // Who tries again without a change has it there already.
    if (!before.includes(words)) await context.workbook.append(lesson, exercise, words);
    return vscode.l10n.t('It is also in your workbook.');
  } catch (error) {
    await tellWorkbookTrouble(context, error, words);
    return '';
  }
}
