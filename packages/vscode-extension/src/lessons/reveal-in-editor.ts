import type { Lesson, Span } from '@marginalia/core';
import * as vscode from 'vscode';
import { toRange } from '../adapters/part-positions.ts';

/** Scrolls every visible editor of a lesson's file to a span; opens none. */
export function revealInEditor(lesson: Lesson, folder: vscode.Uri, span: Span): void {
  const part = lesson.files.find(({ path }) => path === span.file);
  if (!part) return;
  const uri = vscode.Uri.joinPath(folder, span.file).toString();
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.uri.toString() === uri) {
      editor.revealRange(toRange(part, span), vscode.TextEditorRevealType.AtTop);
    }
  }
}
