import { type NextEntry, nextEntry } from '@marginalia/core/language';
import type * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';

/**
 * Returns the effect of Enter at a place of a document; `undefined` if it is the editor's own, or if the document has
 * changed since the request.
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
