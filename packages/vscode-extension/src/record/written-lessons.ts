import * as vscode from 'vscode';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';

/** The lessons that the user of this window writes. Reading and trying them is not a student's work. */
export interface WrittenLessons extends vscode.Disposable {
  /** Whether an open lesson is being written, by its id. */
  has(lesson: string): boolean;
  /** The user has created the lesson of this folder. */
  add(folder: vscode.Uri): void;
}

/** Folders of written lessons, in all windows; the most recent ones. */
const KEY = 'marginalia.written';
const MOST = 500;

/**
 * A lesson counts as written if it was created here, or its text was changed and saved, or is being changed now.
 *
 * @param state shared by all windows
 */
export function createWrittenLessons(
  library: LessonLibrary,
  state: vscode.Memento,
  log: vscode.LogOutputChannel,
): WrittenLessons {
  /** Files that were changed in this window since their last save, with their lesson's folder. */
  const changed = new Map<vscode.TextDocument, vscode.Uri>();
  const stored = (): readonly string[] => {
    const found = state.get<unknown>(KEY);
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  };
  const add = (folder: vscode.Uri): void => {
    const key = folder.toString();
    const known = stored();
    if (known.includes(key)) return;
    inBackground(log, 'a lesson that is written', state.update(KEY, [...known, key].slice(-MOST)));
  };
  const follow = async (document: vscode.TextDocument): Promise<void> => {
    const folder = await library.folderOf(document.uri).catch((error: unknown) => {
      logError(log, 'whose lesson is written', error);
      return undefined;
    });
    if (!folder) return;
    const lesson = library.peek(folder)?.lesson;
    const path = document.uri.path.slice(folder.path.length + 1);
    // A workbook may be beside a lesson; it is not one of its parts.
    if (path !== 'lesson.md' && lesson && !lesson.files.some((file) => file.path === path)) return;
    changed.set(document, folder);
  };
  const following = new Map<vscode.TextDocument, Promise<void>>();
  const saved = async (document: vscode.TextDocument): Promise<void> => {
    await following.get(document);
    const folder = changed.get(document);
    changed.delete(document);
    following.delete(document);
    if (folder) add(folder);
  };
  const parts = together(
    // Changes from the disk are reported here too; they are neither unsaved nor saved.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'markdown' || contentChanges.length === 0 || following.has(document))
        return;
      following.set(document, follow(document));
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (following.has(document)) inBackground(log, 'whose lesson is written', saved(document));
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      changed.delete(document);
      following.delete(document);
    }),
  );
  const isLesson = (folder: vscode.Uri, id: string): boolean => library.peek(folder)?.lesson?.id === id;
  return {
    has(lesson) {
      for (const [document, folder] of changed) if (document.isDirty && isLesson(folder, lesson)) return true;
      return stored().some((folder) => isLesson(vscode.Uri.parse(folder), lesson));
    },
    add,
    dispose: () => parts.dispose(),
  };
}
