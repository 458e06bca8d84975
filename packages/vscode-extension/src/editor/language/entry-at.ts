import { type NextEntry, nextEntry } from '@marginalia/core/language';
import type * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';

/**
 * What Enter does at a place of a document; `undefined` where it is the editor's own, and where the document has changed
 * since the question.
 *
 * @param typed see `nextEntry`
 */
export async function entryAt(
  library: LessonLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
  typed = 0,
): Promise<NextEntry | undefined> {
  const place = await lessonPlace(library, document, position);
  return place?.folder && nextEntry(place.lesson, place.file, place.offset, typed);
}
