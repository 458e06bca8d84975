import * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { pictureInsertion } from './picture-insertion.ts';
import { PICTURES } from './picture-kinds.ts';

/** Pictures dropped on a part of a lesson. */
export function dropPictures(library: LessonLibrary): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, position, data, token) {
      const insertion = await pictureInsertion(library, document, position, data, token);
      if (!insertion) return undefined;
      const edit = new vscode.DocumentDropEdit(insertion.snippet, insertion.title, PICTURES);
      edit.additionalEdit = insertion.files;
      return edit;
    },
  };
}
