import { type Diagnostic, fixesFor } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { toOffset } from '../../adapters/part-positions.ts';
import { type DocumentLesson, documentLesson } from '../../lessons/document-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { fittingEdit } from '../../lessons/part-edits.ts';
import { ruleSettings } from '../../lessons/rule-settings.ts';
import { ruleOf } from '../diagnostics/to-diagnostic.ts';
import { fixAllAction, fixRuleActions } from './fix-all-actions.ts';
import { FIX_ALL } from './fix-all-kind.ts';
import { LessonAction } from './lesson-action.ts';

/** Provides fixes for problems of a lesson or of footnotes. */
export function fixProvider(library: LessonLibrary): Required<vscode.CodeActionProvider<LessonAction>> {
  return {
    provideCodeActions: (document, _range, context, token) =>
      provideActions(library, document, context, token),
    async resolveCodeAction(action) {
      const edit = await fittingEdit(() => documentLesson(library, action.document), action.edits);
      if (edit) action.edit = edit;
      return action;
    },
  };
}

async function provideActions(
  library: LessonLibrary,
  document: vscode.TextDocument,
  { diagnostics, only }: vscode.CodeActionContext,
  token: vscode.CancellationToken,
): Promise<LessonAction[]> {
  const actions: LessonAction[] = [];
  if (only?.intersects(FIX_ALL)) actions.push(fixAllAction(document, ruleSettings(document.uri)));
  const ours = only && !only.contains(vscode.CodeActionKind.QuickFix) ? [] : diagnostics.filter(ruleOf);
  const found = ours.length > 0 ? await documentLesson(library, document) : undefined;
  if (!found || token.isCancellationRequested) return actions;
  for (const shown of ours) {
    const start = toOffset(found.part, shown.range.start);
    const rule = ruleOf(shown);
    const finding = found
      .diagnostics()
      .find((one) => one.rule === rule && one.span.file === found.part.path && one.span.start === start);
    if (!finding) continue;
    actions.push(
      ...fixActions(document, found, finding, shown),
      ...fixRuleActions(document, found, finding, shown),
    );
  }
  return actions;
}

/** Returns the fixes of one finding, the best first. */
export function fixActions(
  document: vscode.TextDocument,
  { lesson }: DocumentLesson,
  finding: Diagnostic,
  shown: vscode.Diagnostic,
): LessonAction[] {
  return fixesFor(finding, lesson).map(({ title, preferred }) => {
    const name = localize(title);
    const action = new LessonAction(name, vscode.CodeActionKind.QuickFix, document, (found) => {
      const same = found
        .diagnostics()
        .find(
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
