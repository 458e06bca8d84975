import * as vscode from 'vscode';
import type { ReaderDeps } from '../register-reader.ts';
import { showInTab } from '../register-reader.ts';

/** Makes a lesson current: the sidebar shows its contents, and a tab shows its passage. */
export async function showLesson(context: ReaderDeps, folder: vscode.Uri): Promise<void> {
  context.current.choose(folder);
  await vscode.commands.executeCommand('marginalia.lesson.focus');
  const { lesson } = await context.library.open(folder);
  await showInTab(context, folder, lesson?.title ?? '');
}
