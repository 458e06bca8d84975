import type { Lesson } from '@marginalia/core';
import { idOfTitle } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { type LessonPlace, lessonPlace } from '../../lessons/lesson-place.ts';
import { fittingEdit } from '../../lessons/part-edits.ts';

/** Derives an id from the title, if the caret has left the title. Returns whether it has one now. */
export async function nameByTitle(
  library: LessonLibrary,
  editor: vscode.TextEditor,
  id: string,
): Promise<boolean> {
  const find = () => placeOf(library, editor);
  const place = await find();
  const element = place && elements(place.lesson).find((one) => one.id === id);
  if (!element || holdsCaret(place, editor, element.headingSpan)) return false;
  const edit = await fittingEdit(find, ({ lesson }) => {
    const edits = idOfTitle(lesson, id);
    return edits && edits.length > 0 ? edits : undefined;
  });
  return edit !== undefined && vscode.workspace.applyEdit(edit);
}

function placeOf(library: LessonLibrary, { document, selection }: vscode.TextEditor) {
  return lessonPlace(library, document, selection.active);
}

function elements({ sections, questions, exercises }: Lesson) {
  return [...questions, ...exercises, ...sections].filter(({ named }) => named);
}

/** Whether the caret is on a line of the heading. */
function holdsCaret(
  { part, file }: LessonPlace,
  { selection }: vscode.TextEditor,
  span: Lesson['sections'][number]['headingSpan'],
): boolean {
  if (span.file !== file) return false;
  const { start, end } = toRange(part, span);
  return start.line <= selection.active.line && selection.active.line <= end.line;
}
