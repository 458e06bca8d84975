import type { Lesson } from '@marginalia/core';
import type { ElementEdit, SnippetInsertion } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { toPosition } from '../adapters/part-positions.ts';
import { sayInPassing, sayMeanwhile } from '../adapters/say.ts';
import type { TitleIds } from '../editor/language/title-ids.ts';
import { folderLesson } from '../lessons/document-lesson.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { fittingEdit } from '../lessons/part-edits.ts';
import { sampleLessons } from '../lessons/sample-lessons.ts';

/** Its dependencies. */
export interface EditLessonDeps {
  readonly library: LessonLibrary;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Dependencies for changing a lesson. */
export type EditContext = EditLessonDeps;

/** Dependencies for inserting into one. */
export interface InsertSnippetDeps extends EditLessonDeps {
  readonly titleIds: TitleIds;
}

/**
 * Changes a lesson in one undoable step and shows the change beside the author's editor. If that fails, tells the
 * author why.
 *
 * @param make the change, from the lesson including unsaved editors; `undefined` if its target is gone
 *
 * @returns whether anything changed
 */
export async function editLesson(
  context: EditContext,
  folder: vscode.Uri,
  make: (lesson: Lesson) => ElementEdit | undefined,
): Promise<boolean> {
  if (!canChange(context, folder)) return refuse(fixed());
  let change: ElementEdit | undefined;
  const edit = await fittingEdit(
    () => folderLesson(context.library, folder, 'lesson.md'),
    ({ lesson }) => {
      change = make(lesson);
      return change?.edits;
    },
  );
  if (change?.refused) return refuse(localize(change.refused));
  const file = change?.edits?.[0]?.span.file;
  if (change && file === undefined) {
    sayInPassing(vscode.l10n.t('There is nothing to change.'));
    return false;
  }
  if (!change || file === undefined) return refuse(gone());
  if (!edit || !(await vscode.workspace.applyEdit(edit))) return refuse(stale());
  await showEdited(vscode.Uri.joinPath(folder, file));
  return true;
}

/** Inserts something new into a lesson's file and opens it, with the cursor in its title, from which the id is made. */
export async function insertSnippet(
  context: InsertSnippetDeps,
  folder: vscode.Uri,
  make: (lesson: Lesson) => SnippetInsertion | undefined,
): Promise<boolean> {
  if (!canChange(context, folder)) return refuse(fixed());
  const { lesson } = await context.library.open(folder);
  const file = lesson && make(lesson)?.file;
  if (!file) return refuse(gone());
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, file));
  // The place must refer to the editor's version of the file, for example its line endings.
  const found = await folderLesson(context.library, folder, file);
  const insertion = found && make(found.lesson);
  if (!insertion || insertion.file !== file || editor.document.getText() !== found.part.text)
    return refuse(stale());
  const done = await editor.insertSnippet(
    new vscode.SnippetString(insertion.snippet),
    toPosition(found.part, insertion.at),
    { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true },
  );
  if (done) await context.titleIds.begin(editor, insertion.id);
  return done;
}

/** Whether the author may write a lesson's files. VS Code does not know every scheme. */
function canChange({ extensionUri }: EditContext, folder: vscode.Uri): boolean {
  const samples = sampleLessons(extensionUri).map((sample) => sample.folder.toString());
  const writable = vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false;
  return writable && !samples.includes(folder.toString());
}

/** Makes the changed file the active editor, so that Undo applies to it; the focus stays. */
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

/** Says why nothing was done, without waiting for anyone to read it. */
function refuse(reason: string): false {
  sayMeanwhile('warning', reason);
  return false;
}

function fixed(): string {
  return vscode.l10n.t('This lesson cannot be changed where it is. Copy its folder to a place of your own.');
}

/** The message for a target that is no longer there. */
export function gone(): string {
  return vscode.l10n.t('The lesson no longer has what you wanted to change.');
}

function stale(): string {
  return vscode.l10n.t(
    'The lesson has changed in the meantime, or one of its files cannot be written. Nothing was changed. Try again.',
  );
}
