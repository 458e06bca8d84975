import type { TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import { type TextPart, toRange } from '../adapters/part-positions.ts';
import type { DocumentLesson } from './document-lesson.ts';

/**
 * Makes edits of a lesson's files that fit VS Code's versions of the texts: a file that nobody has opened may have
 * changed on disk without notice. Then reads the lesson once more.
 *
 * @param find returns the lesson as currently known
 *
 * @param make the edits, to be applied as one undoable step; `undefined` if there are none
 *
 * @returns `undefined` if there is no lesson, nothing to edit, or the texts keep changing
 */
export async function fittingEdit<Found extends DocumentLesson>(
  find: () => Promise<Found | undefined>,
  make: (found: Found) => readonly TextEdit[] | undefined,
): Promise<vscode.WorkspaceEdit | undefined> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const found = await find();
    const edits = found && make(found);
    if (!edits) return undefined;
    const edit = await workspaceEdit(found, edits);
    if (edit) return edit;
  }
  return undefined;
}

/** Returns `undefined` if a document's text differs from the one that the edits refer to. */
async function workspaceEdit(
  found: DocumentLesson,
  edits: readonly TextEdit[],
): Promise<vscode.WorkspaceEdit | undefined> {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const list = byFile.get(edit.span.file);
    if (list) list.push(edit);
    else byFile.set(edit.span.file, [edit]);
  }
  const whole = new vscode.WorkspaceEdit();
  for (const [file, list] of byFile) {
    const target = found.find(file);
    if (!target) return undefined;
    const { part, uri } = target;
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== part.text) return undefined;
    whole.set(
      uri,
      list.map((edit) => toEdit(part, edit)),
    );
  }
  return whole;
}

/** Placeholders for the author's words are selected, if the file is in an editor. */
function toEdit(
  part: TextPart,
  { span, text, placeholder }: TextEdit,
): vscode.TextEdit | vscode.SnippetTextEdit {
  const range = toRange(part, span);
  if (placeholder === undefined) return new vscode.TextEdit(range, text);
  const at = text.indexOf(placeholder);
  const snippet = new vscode.SnippetString()
    .appendText(text.slice(0, at))
    .appendPlaceholder(placeholder)
    .appendText(text.slice(at + placeholder.length));
  return new vscode.SnippetTextEdit(range, snippet);
}
