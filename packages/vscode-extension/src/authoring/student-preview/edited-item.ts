import type { Lesson } from '@marginalia/core';
import * as vscode from 'vscode';
import { toOffset } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';

/**
 * Tells of the question or exercise in which the cursor of an editor of a lesson stands.
 *
 * @param came is given its id: `isNew` when the cursor has come to it, else after its text was scrolled and is in sight
 */
export function followEditedItem(
  library: LessonLibrary,
  folder: vscode.Uri,
  came: (item: string, isNew: boolean) => void,
): vscode.Disposable {
  let last: string | undefined;
  const itemIn = ({ document, selection }: vscode.TextEditor): string | undefined => {
    const lesson = library.peek(folder)?.lesson;
    const part = lesson?.parts.find(
      ({ path }) => document.uri.toString() === vscode.Uri.joinPath(folder, path).toString(),
    );
    return lesson && part && itemAt(lesson, part.path, toOffset(part, selection.active));
  };
  return together(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const item = itemIn(textEditor);
      if (item !== undefined && item !== last) came(item, true);
      last = item;
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const isSeen = visibleRanges.some((range) => range.contains(textEditor.selection.active));
      const item = isSeen ? itemIn(textEditor) : undefined;
      if (item !== undefined) came(item, false);
    }),
  );
}

/** Id of the question or exercise whose heading is the last one before an offset. */
function itemAt({ openings }: Lesson, file: string, offset: number): string | undefined {
  const opening = openings.findLast(
    ({ headingSpan }) => headingSpan.file === file && headingSpan.start <= offset,
  );
  return opening?.kind === 'section' ? undefined : opening?.id;
}
