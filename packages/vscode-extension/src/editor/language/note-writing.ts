import * as vscode from 'vscode';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';

/**
 * Tracks whether the author is writing a note that they just inserted: while the caret stays in it, the key that
 * inserted it jumps back to its marker.
 */
export interface NoteWriting extends vscode.Disposable {
  /** The caret is now in the note with that label. */
  begin(label: string): void;
  readonly label: string | undefined;
}

const CONTEXT = 'marginalia.writingNote';

export function createNoteWriting(log: vscode.LogOutputChannel): NoteWriting {
  let label: string | undefined;
  const set = (next: string | undefined): void => {
    if ((label === undefined) !== (next === undefined)) {
      inBackground(
        log,
        'the key that leads back to a marker',
        vscode.commands.executeCommand('setContext', CONTEXT, next !== undefined),
      );
    }
    label = next;
  };
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (label !== undefined && !(editor && standsIn(editor, label))) set(undefined);
  };
  const listeners = together(
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow(textEditor);
    }),
  );
  return {
    begin: set,
    get label() {
      return label;
    },
    dispose: () => listeners.dispose(),
  };
}

/** Whether the caret is in the definition of a note: on its line, or in the indented lines below it. */
function standsIn({ document, selection }: vscode.TextEditor, label: string): boolean {
  for (let line = selection.active.line; line >= 0; line--) {
    const { text } = document.lineAt(line);
    if (text.startsWith(`[^${label}]:`)) return true;
    if (text.trim() !== '' && !/^(?: {4}|\t)/.test(text)) return false;
  }
  return false;
}
