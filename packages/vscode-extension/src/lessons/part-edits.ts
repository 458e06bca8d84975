import type { TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import { type TextPart, toRange } from '../adapters/part-positions.ts';
import type { DocumentLesson } from './document-lesson.ts';

/**
 * Makes edits of a lesson's files that fit the texts which VS Code has of them: a file that nobody has opened may have
 * changed on disk without a word so far. Then the lesson is read once more.
 *
 * @param find the lesson as it is known at that moment
 * @param make the edits, to be applied as one step that can be undone; `undefined` where there are none to be had
 * @returns `undefined` where there is no lesson, nothing to edit, or the texts will not come to rest
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

/** `undefined` where a document holds another text than the one that the edits speak of. */
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

/** What stands in for the author's words is selected, where the file is in an editor. */
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
