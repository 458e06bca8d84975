import { type Diagnostic, fixAll, fixesFor, type RuleSettings, rules, type TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import type { DocumentLesson } from '../../lessons/document-lesson.ts';
import { FIX_ALL } from './fix-all-kind.ts';
import { LessonAction } from './lesson-action.ts';

/** Rules that also apply to Markdown files outside lessons. */
const alone = new Set(rules.filter((rule) => rule.alone).map(({ id }) => id));
/** How many findings are checked to see whether there are several to fix. */
const MOST = 20;

/** Fixes every finding of a rule, in all files of the lesson; no action if fewer than two can be fixed. */
export function fixRuleActions(
  document: vscode.TextDocument,
  { lesson, diagnostics }: DocumentLesson,
  { rule }: Diagnostic,
  shown: vscode.Diagnostic,
): LessonAction[] {
  const mendable = diagnostics()
    .filter((one) => one.rule === rule)
    .slice(0, MOST)
    .filter((one) => fixesFor(one, lesson).some(({ preferred }) => preferred));
  if (mendable.length < 2) return [];
  const title = vscode.l10n.t('Fix all “{rule}” problems', { rule });
  const action = new LessonAction(title, vscode.CodeActionKind.QuickFix, document, (found) =>
    mend(found, (one) => one.rule === rule),
  );
  action.diagnostics = [shown];
  return [action];
}

/** Fixes whatever has a single right fix in a document; a rename also changes other files. */
export function fixAllAction(document: vscode.TextDocument, settings: RuleSettings): LessonAction {
  const title = vscode.l10n.t('Fix all problems of Marginalia');
  return new LessonAction(title, FIX_ALL, document, (found) =>
    mend(found, ({ rule, span }) => span.file === found.part.path && settings[rule] !== 'off'),
  );
}

function mend(
  { lesson, folder }: DocumentLesson,
  wanted: (finding: Diagnostic) => boolean,
): readonly TextEdit[] | undefined {
  const { edits } = fixAll(lesson.files, {
    folder: lesson.id,
    wanted: (finding) => wanted(finding) && (folder !== undefined || alone.has(finding.rule)),
    ...(lesson.paths ? { paths: [...lesson.paths] } : {}),
  });
  return edits.length > 0 ? edits : undefined;
}
