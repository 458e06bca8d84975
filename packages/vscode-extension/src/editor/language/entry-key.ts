import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';

const CONTEXT = 'marginalia.inEntry';
/** How a line starts that may be an entry: a quick check, so that other lines cost nothing. */
const ENTRY = /^[ \t]*(?:[-*+>|]|\d{1,9}[.)])/;

/**
 * Tracks whether Enter starts the next entry of an exercise at the caret. The key is bound only there, so that
 * everywhere else in Markdown Enter keeps its meaning, including any that another extension gives it.
 */
export function registerEntryKey(library: LessonLibrary, log: vscode.LogOutputChannel): vscode.Disposable {
  let known = false;
  let asked = 0;
  const set = async (next: boolean): Promise<void> => {
    if (next === known) return;
    known = next;
    await vscode.commands.executeCommand('setContext', CONTEXT, next);
  };
  const look = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    asked += 1;
    const own = asked;
    if (!editor || !mayBeEntry(editor)) return set(false);
    // Loads its command too: the next key must find it at once.
    const [{ entryAt }] = await Promise.all([import('./entry-at.ts'), import('../commands/next-entry.ts')]);
    const next = await entryAt(library, editor.document, editor.selection.active);
    // A later place is being checked by now.
    if (own === asked) await set(next !== undefined);
  };
  const follow = (editor: vscode.TextEditor | undefined): void =>
    inBackground(log, 'the key that begins the next entry', look(editor));
  return together(
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow(textEditor);
    }),
  );
}

function mayBeEntry({ document, selection, selections }: vscode.TextEditor): boolean {
  if (document.languageId !== 'markdown' || selections.length > 1 || !selection.isEmpty) return false;
  return ENTRY.test(document.lineAt(selection.active.line).text);
}
