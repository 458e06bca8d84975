import { type Lesson, plainText } from '@marginalia/core';
import { openHints } from '@marginalia/core/desk';
import { workbookAnswers } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { inert } from '../../adapters/inert.ts';
import { localize } from '../../adapters/localize.ts';
import type { UncoveredKeys } from '../../record/uncovered-keys.ts';

/** Longest excerpt of a hint on one line, in characters. */
const BEGINNING = 160;

/** Shows the hints of a question over its heading in a workbook: the open ones, and a link to the next. */
export function hintLenses(
  document: vscode.TextDocument,
  lesson: Lesson,
  keys: UncoveredKeys,
): vscode.CodeLens[] {
  const answers = workbookAnswers(document.getText(), lesson);
  return lesson.questions.flatMap((question) => {
    const line = answers.get(question.id)?.headingLine;
    if (line === undefined) return [];
    const range = new vscode.Range(line, 0, line, 0);
    const { open, next } = openHints(question, keys.hints(lesson.id, question.id), { localize });
    const lenses = open.map(({ label, prose }) => {
      const text = plainText(prose);
      const words = text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…` : text;
      return new vscode.CodeLens(range, { command: '', title: inert(`${label}: ${words}`), tooltip: text });
    });
    if (next !== undefined)
      lenses.push(
        new vscode.CodeLens(range, {
          command: 'marginalia.showQuestionHint',
          title: `$(lightbulb) ${next}`,
          arguments: [{ lesson: lesson.id, question: question.id }],
        }),
      );
    return lenses;
  });
}
