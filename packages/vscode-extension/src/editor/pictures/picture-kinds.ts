import { pictureTypes } from '@marginalia/core/language';
import * as vscode from 'vscode';

/** The kind of edit: after “Markdown picture” like VS Code's own, so that a lesson's own comes first. */
export const PICTURES = vscode.DocumentDropOrPasteEditKind.Empty.append(
  'markdown',
  'link',
  'image',
  'lesson',
);
/** The media types to handle. */
export const pictureMimeTypes = [...pictureTypes, 'image/*', 'files', 'text/uri-list'];
