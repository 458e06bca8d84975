import type { Lesson } from '@marginalia/core';
import * as vscode from 'vscode';
import { toOffset } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';

/**
 * Reports the question or exercise at the cursor of a lesson's editor.
 *
 * @param came receives its id: `isNew` when the cursor enters it, else after its text was scrolled into view
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

/** Returns the id of the question or exercise with the last heading before an offset. */
function itemAt({ openings }: Lesson, file: string, offset: number): string | undefined {
  const opening = openings.findLast(
    ({ headingSpan }) => headingSpan.file === file && headingSpan.start <= offset,
  );
  return opening?.kind === 'section' ? undefined : opening?.id;
}
