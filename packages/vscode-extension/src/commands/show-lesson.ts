import * as vscode from 'vscode';
import type { FeatureContext } from '../features/feature-context.ts';

/** Makes a lesson the current one and brings the sidebar to the front. */
export async function showLesson({ current }: FeatureContext, folder: vscode.Uri): Promise<void> {
  current.choose(folder);
  await vscode.commands.executeCommand('marginalia.lesson.focus');
  await vscode.commands.executeCommand('marginalia.reader.focus');
}
