import * as vscode from 'vscode';

/** A question or exercise as a CodeLens or a report names it: a command that is given one need not ask which. */
export interface LessonItem {
  /** Folder of its lesson. */
  readonly folder: vscode.Uri;
  readonly item: string;
}

/** Whether a command's argument is one: anybody may call a command with anything. */
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
