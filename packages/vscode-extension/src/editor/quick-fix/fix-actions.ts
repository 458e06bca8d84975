import { type Diagnostic, fixesFor } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';
import { LessonAction } from './lesson-action.ts';

/** The ways out of one finding, the best first. */
export function fixActions(
  document: vscode.TextDocument,
  { lesson }: DocumentLesson,
  finding: Diagnostic,
  shown: vscode.Diagnostic,
): LessonAction[] {
  return fixesFor(finding, lesson).map(({ title, preferred }) => {
    const name = localize(title);
    const action = new LessonAction(name, vscode.CodeActionKind.QuickFix, document, (found) => {
      const same = found.diagnostics.find(
        ({ rule, span }) =>
          rule === finding.rule && span.file === finding.span.file && span.start === finding.span.start,
      );
      return same && fixesFor(same, found.lesson).find((fix) => localize(fix.title) === name)?.edits;
    });
    action.diagnostics = [shown];
    action.isPreferred = preferred;
    return action;
  });
}
