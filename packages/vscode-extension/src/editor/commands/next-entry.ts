import type { NextEntry } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { lengthOf } from '../../adapters/text-changes.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { entryAt } from '../language/entry-at.ts';

/** Its dependencies. */
export interface NextEntryDeps {
  readonly library: LessonLibrary;
}

/** How often an edit is retried while the user keeps typing. */
const ATTEMPTS = 5;

/** Each Enter starts from the result of the one before it. */
let turn: Promise<void> = Promise.resolve();

/**
 * Starts the next entry of an exercise's list after the one at the caret, or ends the list after an empty one. Enter
 * runs it if the caret was in such an entry a moment ago; if it no longer is, this is a plain Enter.
 */
export const nextEntry: Command<NextEntryDeps> = {
  id: 'marginalia.nextEntry',
  run(deps) {
    const own = turn.then(() => goOn(deps));
    turn = own.catch(() => undefined);
    return own;
  },
};

async function goOn({ library }: NextEntryDeps): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection, selections } = editor;
  const caret = selection.active;
  const length = lengthOf(document);
  const alone = selections.length === 1 && selection.isEmpty;
  for (let attempt = 0; alone && attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    // Text typed meanwhile is after the old caret.
    const next = await entryAt(library, document, caret, Math.max(0, lengthOf(document) - length));
    if (next && (await change(editor, next))) return;
    if (!next && document.version === version) break;
  }
  await vscode.commands.executeCommand('type', { text: '\n' });
}

/** One undoable step. False if the text changed in the meantime. */
async function change(editor: vscode.TextEditor, { edits, caret }: NextEntry): Promise<boolean> {
  const at = (offset: number): vscode.Position => editor.document.positionAt(offset);
  const ranges = edits.map(({ span }) => new vscode.Range(at(span.start), at(span.end)));
  const [first] = edits;
  const [range] = ranges;
  const behind = first ? first.span.start + first.text.length - caret : 0;
  if (first && range && behind > 0) {
    // The caret goes between words: a snippet inserts both at once, before the next key arrives.
    const snippet = new vscode.SnippetString()
      .appendText(first.text.slice(0, -behind))
      .appendTabstop(0)
      .appendText(first.text.slice(-behind));
    return editor.insertSnippet(snippet, range, {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
  }
  return editor.edit((builder) => {
    for (const [index, range] of ranges.entries()) {
      const text = edits[index]?.text ?? '';
      // Only an insertion moves the caret that is at its start.
      if (range.isEmpty) builder.insert(range.start, text);
      else builder.replace(range, text);
    }
  });
}
