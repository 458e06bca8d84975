import * as vscode from 'vscode';
import type { FeatureContext } from '../features/feature-context.ts';
import type { Command } from './command.ts';
import { showLesson } from './show-lesson.ts';

/** The lesson that comes with the extension, for a window without a folder. */
export const openSampleLesson: Command = {
  id: 'marginalia.openSampleLesson',
  run: (context) => showLesson(context, sampleLesson(context)),
};

/** Folder of the sample lesson. */
export function sampleLesson({ extensionUri }: FeatureContext): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'lessons', 'korea-1950');
}
