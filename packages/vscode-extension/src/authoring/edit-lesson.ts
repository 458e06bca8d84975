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

/** What it needs of others. */
export interface EditLessonDeps {
  readonly library: LessonLibrary;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** What is needed to change a lesson. */
export type EditContext = EditLessonDeps;

/** What is needed to begin something in one. */
export interface InsertSnippetDeps extends EditLessonDeps {
  readonly titleIds: TitleIds;
}

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

/** Inserts something new into a lesson's file, opened for it, with the cursor in its title, which makes its id. */
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
  // What the editor makes of the file, as its line ends, is what the place must speak of.
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

/** Whether a lesson's files are there to be written by its author. VS Code does not know of every scheme. */
function canChange({ extensionUri }: EditContext, folder: vscode.Uri): boolean {
  const samples = sampleLessons(extensionUri).map((sample) => sample.folder.toString());
  const writable = vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false;
  return writable && !samples.includes(folder.toString());
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

/** Says why nothing was done, and waits for nobody to have read it. */
function refuse(reason: string): false {
  sayMeanwhile('warning', reason);
  return false;
}

function fixed(): string {
  return vscode.l10n.t('This lesson cannot be changed where it is. Copy its folder to a place of your own.');
}

/** What is said where what was to be changed is no longer there. */
export function gone(): string {
  return vscode.l10n.t('The lesson no longer has what you wanted to change.');
}

function stale(): string {
  return vscode.l10n.t(
    'The lesson has changed in the meantime, or one of its files cannot be written. Nothing was changed. Try again.',
  );
}
