import * as vscode from 'vscode';
import { toPosition } from '../../adapters/part-positions.ts';
import { say } from '../../adapters/say.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonPlace } from '../../lessons/lesson-place.ts';
import type { Command } from '../../lifecycle/command.ts';
import { markdownEditor, notLookedAfter } from './markdown-editor.ts';

/** Its dependencies. */
export interface ReturnToMarkerDeps {
  readonly library: LessonLibrary;
}

/** Jumps from the text of a note back to just after the first marker that cites it. */
export const returnToMarker: Command<ReturnToMarkerDeps> = {
  id: 'marginalia.returnToMarker',
  async run({ library }) {
    const editor = await markdownEditor();
    if (!editor) return;
    const found = await lessonPlace(library, editor.document, editor.selection.active);
    if (!found) {
      await say('info', notLookedAfter());
      return;
    }
    const { lesson, file, offset } = found;
    const note = lesson.notes.findLast(
      ({ span }) => span.file === file && span.start <= offset && offset <= span.end + 1,
    );
    const marker = note?.markers[0];
    const target = marker && found.find(marker.span.file);
    if (!marker || !target) {
      await say(
        'info',
        note ? vscode.l10n.t('No marker cites this note.') : vscode.l10n.t('The cursor is not in a note.'),
      );
      return;
    }
    const place = toPosition(target.part, marker.span.end);
    await vscode.window.showTextDocument(target.uri, { selection: new vscode.Range(place, place) });
  },
};
