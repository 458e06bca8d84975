import type { TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import type { DocumentLesson } from '../lessons/document-lesson.ts';
import { toRange } from './part-positions.ts';

/**
 * Edits of a lesson's files as one step of VS Code. `undefined` where an editor holds another text by now than the one
 * that the edits speak of.
 */
export function toWorkspaceEdit(
  found: DocumentLesson,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit | undefined {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const list = byFile.get(edit.span.file);
    if (list) list.push(edit);
    else byFile.set(edit.span.file, [edit]);
  }
  const whole = new vscode.WorkspaceEdit();
  for (const [file, list] of byFile) {
    const target = found.find(file);
    if (!target) continue;
    const { part, uri } = target;
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    if (open && open.getText() !== part.text) return undefined;
    whole.set(
      uri,
      list.map(({ span, text }) => new vscode.TextEdit(toRange(part, span), text)),
    );
  }
  return whole;
}
