import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';

/**
 * Gives what an author has just begun, from the tree or from a list, the id that its title makes, when the caret leaves the
 * title. Once, and only in the window that began it: students' work hangs on ids.
 */
export interface TitleIds extends vscode.Disposable {
  /** Something has been begun with an id, and its title is typed next. */
  begin(editor: vscode.TextEditor, id: string): Promise<void>;
}

/** A new element, by the id that it was begun with. */
interface Begun {
  readonly document: vscode.TextDocument;
  readonly id: string;
}

export function createTitleIds(library: LessonLibrary, log: vscode.LogOutputChannel): TitleIds {
  let begun: Begun | undefined;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const own = begun;
    if (!own || editor.document !== own.document) return;
    const { nameByTitle } = await import('./name-by-title.ts');
    const isNamed = await nameByTitle(library, editor, own.id);
    if (isNamed && begun === own) begun = undefined;
  };
  const listeners = together(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) =>
      inBackground(log, 'the id of a new title', follow(textEditor)),
    ),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document === begun?.document) begun = undefined;
    }),
  );
  return {
    begin(editor, id) {
      begun = { document: editor.document, id };
      // Whoever types fast has left the title by now.
      return follow(editor);
    },
    dispose: () => listeners.dispose(),
  };
}
