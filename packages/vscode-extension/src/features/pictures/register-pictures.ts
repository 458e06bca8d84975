import * as vscode from 'vscode';
import type { FeatureContext } from '../feature-context.ts';
import { dropPictures } from './drop-pictures.ts';
import { pastePictures } from './paste-pictures.ts';
import { PICTURES, pictureMimeTypes } from './picture-insertion.ts';

/** Pictures that are dropped on or pasted into a lesson's Markdown go to its media folder. */
export function registerPictures({ library }: FeatureContext): vscode.Disposable {
  const markdown: vscode.DocumentSelector = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(markdown, dropPictures(library), {
      providedDropEditKinds: [PICTURES],
      dropMimeTypes: pictureMimeTypes,
    }),
    vscode.languages.registerDocumentPasteEditProvider(markdown, pastePictures(library), {
      providedPasteEditKinds: [PICTURES],
      pasteMimeTypes: pictureMimeTypes,
    }),
  );
}
