import type { Lesson } from '@marginalia/core';
import * as vscode from 'vscode';
import { toOffset } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';

/**
 * Tells of the question or exercise that the cursor comes to in an editor of a lesson.
 *
 * @param came is given its id, once until the cursor comes to another one
 */
export function followEditedItem(
  library: LessonLibrary,
  folder: vscode.Uri,
  came: (item: string) => void,
): vscode.Disposable {
  let last: string | undefined;
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [first] }) => {
    const lesson = library.peek(folder)?.lesson;
    const part = lesson?.parts.find(
      ({ path }) => document.uri.toString() === vscode.Uri.joinPath(folder, path).toString(),
    );
    if (!lesson || !part || !first) return;
    const item = itemAt(lesson, part.path, toOffset(part, first.active));
    if (item !== undefined && item !== last) came(item);
    last = item;
  });
}

/** Id of the question or exercise whose heading is the last one before an offset. */
function itemAt({ openings }: Lesson, file: string, offset: number): string | undefined {
  const opening = openings.findLast(
    ({ headingSpan }) => headingSpan.file === file && headingSpan.start <= offset,
  );
  return opening?.kind === 'section' ? undefined : opening?.id;
}
