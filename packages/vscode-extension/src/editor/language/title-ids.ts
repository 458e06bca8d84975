import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';

/**
 * Gives an element that an author just started, from the tree or a completion, the id made from its title, when the
 * caret leaves the title. Only once, and only in the window that started it: students' work depends on ids.
 */
export interface TitleIds extends vscode.Disposable {
  /** An element was started with an id, and its title is typed next. */
  begin(editor: vscode.TextEditor, id: string): Promise<void>;
}

/** A new element, by its initial id. */
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
      // A fast typist has left the title by now.
      return follow(editor);
    },
    dispose: () => listeners.dispose(),
  };
}
