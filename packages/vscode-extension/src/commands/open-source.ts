import type { Lesson, Span } from '@marginalia/core';
import * as vscode from 'vscode';
import { editorColumn } from '../features/free-column.ts';
import type { ReadingPlace } from '../features/reader/readers.ts';
import { showSpan } from '../features/reader/visit.ts';
import { elementSpan, isLessonElement } from '../features/tree/lesson-element.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Opens the Markdown of an element of the tree, else at the section that is being read, else at its beginning. */
export const openSource: Command = {
  id: 'marginalia.openSource',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (!found) return;
    const { folder } = found;
    const span = isLessonElement(element) ? elementSpan(element) : spanRead(context.readers.place, found);
    if (span) await showSpan(context.library, folder, span);
    else {
      const file = vscode.Uri.joinPath(folder, 'lesson.md');
      await vscode.window.showTextDocument(file, { viewColumn: editorColumn() });
    }
  },
};

/** The heading of the section that a student has read last in a lesson. */
function spanRead(
  place: ReadingPlace | undefined,
  { folder, lesson }: { readonly folder: vscode.Uri; readonly lesson: Lesson },
): Span | undefined {
  if (place?.folder.toString() !== folder.toString()) return undefined;
  return lesson.sections.find(({ id }) => id === place.section)?.headingSpan;
}
