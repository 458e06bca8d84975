import { type Lesson, passageText } from '@marginalia/core';
import type { PassageSpan } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import { toOffset } from '../adapters/part-positions.ts';
import { documentLesson } from '../lessons/document-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';

/** Its dependencies. */
export interface EditorSelectionDeps {
  readonly library: LessonLibrary;
}

/** What is selected in an editor of a lesson. */
export interface EditorSelection {
  readonly lesson: Lesson;
  /** Words of the passage; none if the cursor is not at a word, or if only notes, questions or marks are selected. */
  readonly stretches: readonly PassageSpan[];
}

/**
 * Returns the selection of the active editor; a cursor stands for the word at it. `undefined` if the editor shows no
 * part of a lesson.
 */
export async function editorSelection({
  library,
}: EditorSelectionDeps): Promise<EditorSelection | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return undefined;
  if (!(await library.folderOf(editor.document.uri))) return undefined;
  const found = await documentLesson(library, editor.document);
  if (!found) return undefined;
  const { lesson, part } = found;
  const passage = passageText(lesson);
  return {
    lesson,
    stretches: editor.selections.flatMap((selection) => {
      const { start, end } =
        (selection.isEmpty && editor.document.getWordRangeAtPosition(selection.active)) || selection;
      return passage.fromSource(part.path, toOffset(part, start), toOffset(part, end)) ?? [];
    }),
  };
}
