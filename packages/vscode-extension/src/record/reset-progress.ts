import * as vscode from 'vscode';
import { ask, say } from '../adapters/say.ts';
import { logError } from '../lifecycle/log-error.ts';
import { appendOrKeep } from './append-or-keep.ts';
import type { StudyDesk } from './study-desk.ts';

export interface ResetQuestion {
  readonly lesson: string;
  /** Only this exercise; if missing, the whole lesson. */
  readonly exercise?: string;
  /** The question to the student, with the consequences. */
  readonly question: string;
  readonly detail: string;
  /** The message afterwards. */
  readonly done: string;
}

/** Asks, archives the work, and only then resets it; offers to undo that. */
export async function resetProgress(
  desk: StudyDesk,
  log: vscode.LogOutputChannel,
  { lesson, exercise, question, detail, done }: ResetQuestion,
): Promise<void> {
  const reset = vscode.l10n.t('Reset');
  const answer = await ask(question, detail, reset);
  if (answer !== reset) return;
  let archive: vscode.Uri;
  try {
    archive = await desk.archive(lesson);
  } catch (error) {
    logError(log, 'the archive cannot be written', error);
    await say(
      'error',
      vscode.l10n.t(
        'The copy of your work could not be written, so nothing was reset. Is the folder writable? The log of Marginalia says more.',
      ),
    );
    return;
  }
  const event = await appendOrKeep(desk, {
    type: 'reset',
    lesson,
    ...(exercise === undefined ? {} : { exercise }),
  });
  const undo = vscode.l10n.t('Undo');
  const show = vscode.l10n.t('Show Archive');
  const chosen = await say('info', done, undo, show);
  if (chosen === undo) await appendOrKeep(desk, { type: 'remove', lesson, target: event.id });
  else if (chosen === show) await vscode.window.showTextDocument(archive);
}
