import { pictureTypes } from '@marginalia/core/language';
import * as vscode from 'vscode';

/** What kind of edit it is: after “Markdown picture” as VS Code's own are, so that a lesson's own comes first. */
export const PICTURES = vscode.DocumentDropOrPasteEditKind.Empty.append(
  'markdown',
  'link',
  'image',
  'lesson',
);
/** What is listened for. */
export const pictureMimeTypes = [...pictureTypes, 'image/*', 'files', 'text/uri-list'];
