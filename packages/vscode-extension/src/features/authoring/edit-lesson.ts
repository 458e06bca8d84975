import type { ElementEdit, Lesson, SnippetInsertion, TextEdit } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { toPosition, toRange } from '../../adapters/part-positions.ts';
import { sampleLessons } from '../../lessons/sample-lessons.ts';
import type { FeatureContext } from '../feature-context.ts';

/** What is needed to change a lesson. */
export type EditContext = Pick<FeatureContext, 'library' | 'extensionUri'>;

/**
 * Changes a lesson in one step that can be undone, and shows what was changed beside where the author is. Where it
 * cannot be done, the author is told why.
 *
 * @param make the change, from the lesson with what unsaved editors hold; `undefined` where what it speaks of has gone
 * @returns whether something was changed
 */
export async function editLesson(
  context: EditContext,
  folder: vscode.Uri,
  make: (lesson: Lesson) => ElementEdit | undefined,
): Promise<boolean> {
  const lesson = await writableLesson(context, folder);
  if (!lesson) return false;
  const change = make(lesson);
  if (!change) return sayGone();
  if (change.refused) {
    await vscode.window.showWarningMessage(localize(change.refused));
    return false;
  }
  const { edits } = change;
  const [first] = edits;
  if (!first) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) {
    const part = lesson.files.find(({ path }) => path === span.file);
    if (part) edit.replace(vscode.Uri.joinPath(folder, span.file), toRange(part, span), text);
  }
  if (!(await isUnchanged(folder, lesson, edits)) || !(await vscode.workspace.applyEdit(edit)))
    return sayStale();
  await showEdited(vscode.Uri.joinPath(folder, first.span.file));
  return true;
}

/** Inserts a snippet into a lesson's file, opened for it, with the cursor in its first tab stop. */
export async function insertSnippet(
  context: EditContext,
  folder: vscode.Uri,
  make: (lesson: Lesson) => SnippetInsertion | undefined,
): Promise<void> {
  const lesson = await writableLesson(context, folder);
  if (!lesson) return;
  const insertion = make(lesson);
  const part = lesson.parts.find(({ path }) => path === insertion?.file);
  if (!insertion || !part) {
    await sayGone();
    return;
  }
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, insertion.file));
  if (editor.document.getText() !== part.text) {
    await sayStale();
    return;
  }
  await editor.insertSnippet(new vscode.SnippetString(insertion.snippet), toPosition(part, insertion.at), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

/** The lesson as its documents have it, or a word on why it cannot be changed. */
async function writableLesson(
  { library, extensionUri }: EditContext,
  folder: vscode.Uri,
): Promise<Lesson | undefined> {
  // VS Code does not know of every scheme.
  const readOnly =
    vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false ||
    sampleLessons(extensionUri).some((sample) => sample.folder.toString() === folder.toString());
  const before = readOnly ? undefined : (await library.open(folder)).lesson;
  if (!before) {
    await vscode.window.showWarningMessage(
      vscode.l10n.t('This lesson cannot be changed where it is. Copy its folder to a place of your own.'),
    );
    return undefined;
  }
  // What an editor makes of a file, as its line ends, is what the edits must speak of.
  await Promise.all(
    before.parts.map(({ path }) => vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path))),
  );
  return (await library.open(folder)).lesson;
}

/** Whether the documents still hold the text that the edits were made for. */
async function isUnchanged(folder: vscode.Uri, lesson: Lesson, edits: readonly TextEdit[]): Promise<boolean> {
  const files = new Set(edits.map(({ span }) => span.file));
  const same = [...files].map(async (file) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, file));
    return document.getText() === lesson.files.find(({ path }) => path === file)?.text;
  });
  return (await Promise.all(same)).every(Boolean);
}

/** Makes the changed file the active editor, so that Undo speaks of it; the focus stays where it is. */
async function showEdited(uri: vscode.Uri): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  await vscode.window.showTextDocument(uri, {
    preserveFocus: true,
    preview: false,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
}

async function sayStale(): Promise<false> {
  await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The lesson has changed meanwhile, or a file of it cannot be written. Nothing was changed; try again.',
    ),
  );
  return false;
}

async function sayGone(): Promise<false> {
  await vscode.window.showWarningMessage(
    vscode.l10n.t('The lesson no longer has what you wanted to change.'),
  );
  return false;
}
