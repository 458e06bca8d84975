import * as vscode from 'vscode';

/** A question or exercise as named by a CodeLens or a report: a command that receives one need not ask which. */
export interface LessonItem {
  /** Folder of its lesson. */
  readonly folder: vscode.Uri;
  readonly item: string;
}

/** Whether a command's argument is one: anyone may call a command with any argument. */
export function isLessonItem(value: unknown): value is LessonItem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'folder' in value &&
    value.folder instanceof vscode.Uri &&
    'item' in value &&
    typeof value.item === 'string'
  );
}
