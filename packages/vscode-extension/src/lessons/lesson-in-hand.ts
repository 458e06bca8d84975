import type { Lesson } from '@marginalia/core';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import type { CurrentLesson } from './current-lesson.ts';

/** Its dependencies. */
export interface LessonInHandDeps {
  readonly current: CurrentLesson;
}

/** Returns the current lesson for a command that needs one; if there is none, asks the user to open one. */
export async function lessonInHand({
  current,
}: LessonInHandDeps): Promise<{ readonly lesson: Lesson; readonly folder: vscode.Uri } | undefined> {
  const snapshot = await current.read();
  if (snapshot?.lesson && current.folder) return { lesson: snapshot.lesson, folder: current.folder };
  const open = vscode.l10n.t('Open Lesson…');
  const chosen = await say('info', vscode.l10n.t('There is no lesson open.'), open);
  if (chosen === open) await vscode.commands.executeCommand('marginalia.openLesson');
  return undefined;
}
