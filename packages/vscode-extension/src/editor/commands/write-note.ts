import * as vscode from 'vscode';
import { toPosition } from '../../adapters/part-positions.ts';
import { say } from '../../adapters/say.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { NoteWriting } from '../language/note-writing.ts';

/** Its dependencies. */
export interface WriteNoteDeps {
  readonly library: LessonLibrary;
  readonly noteWriting: NoteWriting;
}

/** Moves the caret into a note of the edited file: the completion of notes runs it after a new one. */
export const writeNote: Command<WriteNoteDeps> = {
  id: 'marginalia.writeNote',
  async run({ library, noteWriting }, label) {
    const editor = vscode.window.activeTextEditor;
    const found = editor && (await lessonPlace(library, editor.document, editor.selection.active));
    const note = found?.lesson.notes.find(
      ({ label: own, span }) => own === label && span.file === found.file,
    );
    if (!editor || !found || !note) {
      await say('info', vscode.l10n.t('This file no longer has that note.'));
      return;
    }
    const { start, end } = note.labelSpan;
    const line = editor.document.lineAt(toPosition(found.part, start).line);
    const blank = line.text.slice(toPosition(found.part, end + 2).character).startsWith(' ') ? 1 : 0;
    const place = toPosition(found.part, end + 2).translate(0, blank);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    noteWriting.begin(note.label);
  },
};
