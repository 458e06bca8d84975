import type { TextChange } from '@marginalia/core';
import type * as vscode from 'vscode';

/** What VS Code says of an edit, as core takes it: both speak of the text before any of the changes. */
export function textChanges(changes: readonly vscode.TextDocumentContentChangeEvent[]): TextChange[] {
  return changes.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text,
  }));
}

/** Length of a document in UTF-16 units, without putting its text together. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
