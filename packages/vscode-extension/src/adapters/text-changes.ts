import type { TextChange } from '@marginalia/core';
import type * as vscode from 'vscode';

/** Converts a VS Code edit for core: both refer to the text before any of the changes. */
export function textChanges(changes: readonly vscode.TextDocumentContentChangeEvent[]): TextChange[] {
  return changes.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text,
  }));
}

/** Returns the length of a document in UTF-16 units, without building its text. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
