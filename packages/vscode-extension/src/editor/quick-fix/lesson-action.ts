import type { TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';

/** A code action whose edits are worked out when it is taken, from the lesson as it then is. */
export class LessonAction extends vscode.CodeAction {
  readonly document: vscode.TextDocument;
  /** `undefined` where what it is about has gone meanwhile. */
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
