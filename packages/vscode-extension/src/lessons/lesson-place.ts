import type * as vscode from 'vscode';
import { toOffset } from '../adapters/part-positions.ts';
import { type DocumentLesson, documentLesson } from './document-lesson.ts';
import type { LessonLibrary } from './lesson-library.ts';

/** A place in a lesson's file that a language feature is queried for. */
export interface LessonPlace extends DocumentLesson {
  readonly file: string;
  readonly offset: number;
}

/**
 * Returns the place in its lesson for a position of a document. `undefined` if there is none, the request was
 * cancelled, or the document has changed since.
 */
export async function lessonPlace(
  library: LessonLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<LessonPlace | undefined> {
  const { version } = document;
  const found = await documentLesson(library, document);
  if (!found || token?.isCancellationRequested || document.version !== version) return undefined;
  return { ...found, file: found.part.path, offset: toOffset(found.part, position) };
}
