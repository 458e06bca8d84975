import * as vscode from 'vscode';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Pages } from '../../page/pages.ts';
import type { Readers } from '../readers.ts';
import { showInTab } from '../register-reader.ts';

/** What it needs of others. */
export interface ShowLessonDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Makes a lesson the current one: the sidebar shows what it has, and a tab shows it to be read. */
export async function showLesson(context: ShowLessonDeps, folder: vscode.Uri): Promise<void> {
  context.current.choose(folder);
  await vscode.commands.executeCommand('marginalia.lesson.focus');
  const { lesson } = await context.library.open(folder);
  await showInTab(context, folder, lesson?.title ?? '');
}
