import type { Lesson, Question } from '@marginalia/core';
import { unclosedIn, workbookAnswers } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';
import { unclosedSentence } from '../record/workbook/workbook-desk.ts';
import { tellWorkbookTrouble } from '../record/workbook/workbook-trouble.ts';

/** Its dependencies. */
export interface OpenWorkbookDeps {
  readonly workbook: WorkbookDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Opens the workbook to the side, with the cursor at the end of a question's answer. */
export async function openWorkbook(
  context: OpenWorkbookDeps,
  lesson: Lesson,
  question: Pick<Question, 'id'>,
): Promise<void> {
  let file: vscode.Uri;
  try {
    file = await context.workbook.prepare(lesson);
  } catch (error) {
    await tellWorkbookTrouble(context, error);
    return;
  }
  const document = await vscode.workspace.openTextDocument(file);
  const text = document.getText();
  const answer = workbookAnswers(text, lesson).get(question.id);
  const open = unclosedIn(text);
  const cursor = document.positionAt(answer?.end ?? open ?? 0);
  const heading = answer ? new vscode.Position(answer.headingLine, 0) : cursor;
  // The cursor is there from the start, so that a fast typist's words go to the right place.
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(file) ?? vscode.ViewColumn.Beside,
    preview: false,
    selection: new vscode.Range(cursor, cursor),
  });
  editor.revealRange(new vscode.Range(heading, cursor), vscode.TextEditorRevealType.Default);
  if (open !== undefined) await say('warning', unclosedSentence());
}

/** The column in which a file is already open. */
function columnOf(file: vscode.Uri): vscode.ViewColumn | undefined {
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === file.toString(),
    ),
  )?.viewColumn;
}
