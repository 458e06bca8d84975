import * as vscode from 'vscode';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Shows the lesson of the active editor beside it, as a student sees it. */
export const previewAsStudent: Command = {
  id: 'marginalia.previewAsStudent',
  async run(context, from) {
    const { library, current, preview } = context;
    const file = from instanceof vscode.Uri ? from : vscode.window.activeTextEditor?.document.uri;
    const folder = file && (await library.folderOf(file));
    if (folder) current.choose(folder);
    const found = await lessonInHand(context);
    if (found) preview.open(found.folder, found.lesson.title);
  },
};
