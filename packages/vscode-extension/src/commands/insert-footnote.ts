import { insertNote } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { fittingEdit } from '../adapters/part-edits.ts';
import { say } from '../adapters/say.ts';
import { lessonPlace } from '../features/language/lesson-place.ts';
import type { Command } from './command.ts';
import { markdownEditor } from './markdown-editor.ts';

/** Puts a marker where the caret is and its note with the others, and the caret into the note. */
export const insertFootnote: Command = {
  id: 'marginalia.insertFootnote',
  async run({ library, noteWriting }) {
    const editor = await markdownEditor();
    if (!editor) return;
    const { document, selection } = editor;
    const found = await lessonPlace(library, document, selection.end);
    if (!found) {
      await say(
        'info',
        vscode.l10n.t(
          'Footnotes are not looked after in this file: it is too long, or a setting leaves it out.',
        ),
      );
      return;
    }
    const result = insertNote(found.lesson, found.file, found.offset);
    if (result.refused) {
      await say('warning', localize(result.refused));
      return;
    }
    const edit = await fittingEdit(
      async () => found,
      () => result.edits,
    );
    if (!edit || !(await vscode.workspace.applyEdit(edit))) return;
    const body = document.positionAt(result.body);
    editor.selection = new vscode.Selection(body, body);
    editor.revealRange(new vscode.Range(body, body), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    noteWriting.begin(result.label);
  },
};
