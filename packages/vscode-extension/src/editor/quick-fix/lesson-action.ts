import type { TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';

/** A code action whose edits are computed when it is applied, from the lesson at that time. */
export class LessonAction extends vscode.CodeAction {
  readonly document: vscode.TextDocument;
  /** Returns `undefined` if its target is gone. */
  readonly edits: (found: DocumentLesson) => readonly TextEdit[] | undefined;

  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    document: vscode.TextDocument,
    edits: LessonAction['edits'],
  ) {
    super(title, kind);
    this.document = document;
    this.edits = edits;
  }
}
