import type { LessonSnapshot } from '@marginalia/core';
import * as vscode from 'vscode';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import { findLessons } from './find-lessons.ts';
import type { LessonLibrary } from './lesson-library.ts';

/** The lesson that the sidebar shows. */
export interface CurrentLesson extends vscode.Disposable {
  readonly folder: vscode.Uri | undefined;
  /** Returns the current lesson, or the most likely one; `undefined` if there is none. Reads it if needed. */
  read(): Promise<LessonSnapshot | undefined>;
  /** Makes a folder's lesson the current one. */
  choose(folder: vscode.Uri): void;
  /** Fires when another lesson is chosen, and when the current one changes. */
  readonly onDidChange: vscode.Event<void>;
}

const STATE_KEY = 'marginalia.lesson';

export function createCurrentLesson(
  library: LessonLibrary,
  state: vscode.Memento,
  log: vscode.LogOutputChannel,
): CurrentLesson {
  const changes = new vscode.EventEmitter<void>();
  const stored = state.get<string>(STATE_KEY);
  let folder: vscode.Uri | undefined;
  let guess: Promise<vscode.Uri | undefined> | undefined;

  let turn = 0;
  const choose = (next: vscode.Uri): void => {
    turn++;
    if (folder?.toString() === next.toString()) return;
    folder = next;
    inBackground(log, 'the current lesson is to be remembered', state.update(STATE_KEY, next.toString()));
    changes.fire();
  };
  const follow = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    if (editor?.document.languageId !== 'markdown') return;
    const mine = ++turn;
    const found = await library.folderOf(editor.document.uri);
    // Reads nothing: whoever shows the lesson requests it. Another editor or choice may have come meanwhile.
    if (found && mine === turn) choose(found);
  };
  const parts = together(
    changes,
    library.onDidRest((settled) => {
      if (settled.changed && settled.folder.toString() === folder?.toString()) changes.fire();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) =>
      inBackground(log, 'the lesson of the editor', follow(editor)),
    ),
  );

  return {
    get folder() {
      return folder;
    },
    onDidChange: changes.event,
    choose,
    async read() {
      if (!folder) {
        guess ??= likelyLesson(library, stored);
        const likely = await guess;
        guess = undefined;
        folder ??= likely;
      }
      return folder && library.open(folder);
    },
    dispose: () => parts.dispose(),
  };
}

/** Returns the lesson in the active editor, else the last one chosen here, else the first of the workspace. */
async function likelyLesson(
  library: LessonLibrary,
  stored: string | undefined,
): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const edited = active?.languageId === 'markdown' ? await library.folderOf(active.uri) : undefined;
  if (edited) return edited;
  if (stored !== undefined) {
    const folder = vscode.Uri.parse(stored);
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'lesson.md')).then(
      () => folder,
      () => undefined,
    );
    if (found) return found;
  }
  return (await findLessons())[0];
}
