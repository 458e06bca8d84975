import * as vscode from 'vscode';
import { showSpan } from '../features/reader/visit.ts';
import { elementSpan, isLessonElement } from '../features/tree/lesson-element.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Opens the Markdown of an element of the tree, or lesson.md. */
export const openSource: Command = {
  id: 'marginalia.openSource',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (!found) return;
    const span = isLessonElement(element) ? elementSpan(element) : undefined;
    if (span) await showSpan(context.library, found.folder, span);
    else await vscode.window.showTextDocument(vscode.Uri.joinPath(found.folder, 'lesson.md'));
  },
};
