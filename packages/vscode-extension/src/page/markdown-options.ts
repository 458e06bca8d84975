import type { MarkdownOptions } from '@marginalia/core/language';
import * as vscode from 'vscode';
import { toPosition } from '../adapters/part-positions.ts';
import type { DocumentLesson } from '../lessons/document-lesson.ts';
import { passageStrings } from './passage-strings.ts';

/**
 * How prose of a lesson becomes Markdown in an editor: its links open files of the lesson's folder; those of a Markdown
 * file alone open the files beside it.
 */
export function markdownOptions({
  lesson,
  folder,
  part,
  find,
}: Pick<DocumentLesson, 'lesson' | 'folder' | 'part' | 'find'>): MarkdownOptions {
  const own = find(part.path)?.uri;
  const base = folder ?? (own && folderOfFile(own));
  const { callouts } = passageStrings();
  return {
    ...(callouts && { callouts }),
    link(path, rest) {
      const known = find(path);
      const uri = known?.uri ?? (base && vscode.Uri.joinPath(base, path));
      const id = rest.startsWith('#') ? rest.slice(1) : undefined;
      const section = lesson.sections.find((one) => one.id === id && one.span.file === path);
      if (!known || !section) return uri?.toString();
      return placeAddress(known, section.headingSpan.start);
    },
  };
}

/** The folder that contains a document's file; for a cell, that of its notebook. */
function folderOfFile(document: vscode.Uri): vscode.Uri | undefined {
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => cell.document.uri.toString() === document.toString()),
  );
  const { uri, isUntitled } = notebook ?? { uri: document, isUntitled: document.scheme === 'untitled' };
  return isUntitled ? undefined : vscode.Uri.joinPath(uri, '..');
}

/**
 * The address of a place in a file. A notebook cell's address already has a fragment, which identifies it. VS Code
 * opens it without trust.
 */
export function placeAddress(
  { part, uri }: NonNullable<ReturnType<DocumentLesson['find']>>,
  offset: number,
): string {
  if (uri.fragment !== '') return uri.toString();
  const { line, character } = toPosition(part, offset);
  return uri.with({ fragment: `L${line + 1},${character + 1}` }).toString();
}
