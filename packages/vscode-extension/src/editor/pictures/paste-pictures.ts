import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { pictureInsertion } from './picture-insertion.ts';
import { PICTURES } from './picture-kinds.ts';

/** Pictures pasted into a part of a lesson. Where the clipboard holds words too, those are pasted. */
export function pastePictures(library: LessonLibrary): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, [range], data, _context, token) {
      const text = await data.get('text/plain')?.asString();
      if (!range || (text !== undefined && text.trim() !== '' && !data.get('text/uri-list')))
        return undefined;
      const insertion = await pictureInsertion(library, document, range.start, data, token);
      if (!insertion) return undefined;
      const edit = new vscode.DocumentPasteEdit(insertion.snippet, insertion.title, PICTURES);
      edit.additionalEdit = insertion.files;
      return [edit];
    },
  };
}
