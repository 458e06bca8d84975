import type { Diagnostic, Lesson } from '@marginalia/core';
import type { NameMatcher } from '@marginalia/core/render';
import * as vscode from 'vscode';
import type { TextPart } from '../adapters/part-positions.ts';
import type { LessonLibrary } from './lesson-library.ts';

/** A document as a file of a lesson: of its folder's, or of one that it forms alone. */
export interface DocumentLesson {
  readonly lesson: Lesson;
  readonly names: NameMatcher;
  /** Finds its problems; for a Markdown file alone, those of its notes. Most features do not need them. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** The document's own file. */
  readonly part: TextPart;
  /** The lesson's folder; `undefined` for a Markdown file that we only treat as a lesson. */
  readonly folder: vscode.Uri | undefined;
  /** Returns the file with that path, and its location. */
  find(path: string): { readonly part: TextPart; readonly uri: vscode.Uri } | undefined;
}

/**
 * Returns the input of the language features, including unsaved editors. In a lesson's folder this is the whole lesson;
 * any other Markdown file with footnotes is read as the only part of a lesson, and a notebook as a lesson of its cells,
 * unless the user wants footnotes in lessons only. `undefined` for a file that is too long, gone, or not ours.
 */
export async function documentLesson(
  library: LessonLibrary,
  document: vscode.TextDocument,
): Promise<DocumentLesson | undefined> {
  const folder = library.knownFolderOf(document.uri) ?? (await library.folderOf(document.uri));
  if (folder) return folderLesson(library, folder, document.uri.path.split('/').at(-1) ?? '');
  if (document.languageId !== 'markdown' || onlyInLessons(document.uri)) return undefined;
  const { lonePath } = await import('./lone-lesson.ts');
  const documents = oneText(document);
  const found = await library.lone(documents);
  const find: DocumentLesson['find'] = (path) => {
    const part = found?.lesson.parts.find((other) => other.path === path);
    const uri = documents.find((_, index) => lonePath(index) === path)?.uri;
    return part && uri && { part, uri };
  };
  const own = find(lonePath(documents.indexOf(document)));
  return found && own && { ...found, part: own.part, folder: undefined, find };
}

/** The documents that form one text with a document, in order: the Markdown cells of its notebook, or itself. */
export function oneText(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => cell.document === document),
  );
  if (!notebook) return [document];
  const cells = notebook.getCells().map((cell) => cell.document);
  return cells.filter(({ languageId }) => languageId === 'markdown');
}

/** The same for a file of a lesson's folder, by its name. */
export async function folderLesson(
  library: LessonLibrary,
  folder: vscode.Uri,
  name: string,
): Promise<(DocumentLesson & { readonly folder: vscode.Uri }) | undefined> {
  const snapshot = await library.open(folder);
  const { lesson, names } = snapshot;
  const part = lesson?.files.find(({ path }) => path === name);
  if (!lesson || !part) return undefined;
  return {
    lesson,
    names,
    diagnostics: () => snapshot.diagnostics,
    part,
    folder,
    find: lessonFiles(lesson, folder),
  };
}

/** Finds the files of a lesson by their paths. */
export function lessonFiles(lesson: Lesson, folder: vscode.Uri): DocumentLesson['find'] {
  return (path) => {
    const part = lesson.files.find((other) => other.path === path);
    return part && { part, uri: vscode.Uri.joinPath(folder, path) };
  };
}

function onlyInLessons(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('marginalia.footnotes', uri).get('enabledIn') === 'lessons';
}
