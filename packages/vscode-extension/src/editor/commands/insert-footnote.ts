import { type NoteInsertion, noteOfWords } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { toOffset } from '../../adapters/part-positions.ts';
import { say } from '../../adapters/say.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';
import { fittingEdit } from '../../lessons/part-edits.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { NoteWriting } from '../language/note-writing.ts';
import { markdownEditor, notLookedAfter } from './markdown-editor.ts';

/** Its dependencies. */
export interface InsertFootnoteDeps {
  readonly library: LessonLibrary;
  readonly noteWriting: NoteWriting;
}

/**
 * Inserts a marker at the caret and a note with the others, and moves the caret into the note. Selected words become
 * the note.
 */
export const insertFootnote: Command<InsertFootnoteDeps> = {
  id: 'marginalia.insertFootnote',
  async run({ library, noteWriting }) {
    const editor = await markdownEditor();
    if (!editor) return;
    const { document, selection } = editor;
    const find = () => lessonPlace(library, document, selection.end);
    if (!(await find())) {
      await say('info', notLookedAfter());
      return;
    }
    let inserted: NoteInsertion | undefined;
    const edit = await fittingEdit(find, ({ lesson, part, file, offset }) => {
      inserted = noteOfWords(lesson, file, toOffset(part, selection.start), offset);
      return inserted.edits;
    });
    if (inserted?.refused) {
      await say('warning', localize(inserted.refused));
      return;
    }
    if (!edit || !inserted || !(await vscode.workspace.applyEdit(edit))) {
      await say(
        'warning',
        vscode.l10n.t('The text has changed in the meantime. Nothing was inserted. Try again.'),
      );
      return;
    }
    const body = document.positionAt(inserted.body);
    editor.selection = new vscode.Selection(body, body);
    editor.revealRange(new vscode.Range(body, body), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    noteWriting.begin(inserted.label);
  },
};
