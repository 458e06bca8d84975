import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';
import { markdownSelector } from '../markdown-selector.ts';
import { PICTURES, pictureMimeTypes } from './picture-kinds.ts';

/** Its dependencies. */
export interface PicturesDeps {
  readonly library: LessonLibrary;
}

/** Puts pictures that are dropped on or pasted into a lesson's Markdown into its media folder. */
export function registerPictures({ library }: PicturesDeps): vscode.Disposable {
  return together(
    vscode.languages.registerDocumentDropEditProvider(
      markdownSelector,
      loadedProvider(
        async () => (await import('./insert-pictures.ts')).dropPictures(library),
        'provideDocumentDropEdits',
      ),
      { providedDropEditKinds: [PICTURES], dropMimeTypes: pictureMimeTypes },
    ),
    vscode.languages.registerDocumentPasteEditProvider(
      markdownSelector,
      loadedProvider(
        async () => (await import('./insert-pictures.ts')).pastePictures(library),
        'provideDocumentPasteEdits',
      ),
      { providedPasteEditKinds: [PICTURES], pasteMimeTypes: pictureMimeTypes },
    ),
  );
}
