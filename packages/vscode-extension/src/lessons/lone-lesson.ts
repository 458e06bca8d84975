import { type Diagnostic, type Lesson, loneDiagnostics, parseLesson } from '@marginalia/core';
import { createNameMatcher, type NameMatcher } from '@marginalia/core/render';
import type * as vscode from 'vscode';

/** Markdown outside lessons, read as if it were a lesson. */
export interface LoneLesson {
  readonly lesson: Lesson;
  readonly names: NameMatcher;
  /** The problems of its notes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Longest Markdown outside a lesson that is parsed, in UTF-16 units. */
const LONGEST = 8_000_000;

const read = new WeakMap<
  vscode.TextDocument,
  { readonly versions: readonly (readonly [vscode.TextDocument, number])[]; readonly made: LoneLesson }
>();
const names = createNameMatcher({ people: [], places: [], terms: [], events: [] });

/**
 * Reads documents as the parts of a lesson, once per version: a file alone, or all cells of a notebook, which is one
 * text to its author. `undefined` if it is too long.
 *
 * @param documents in reading order, at least one; the path of each comes from `lonePath`
 */
export function loneLesson(documents: readonly vscode.TextDocument[]): LoneLesson | undefined {
  const [first] = documents;
  if (!first) return undefined;
  const versions = documents.map((document) => [document, document.version] as const);
  const known = read.get(first);
  const same = known?.versions.every(
    ([document, version], index) => versions[index]?.[0] === document && versions[index]?.[1] === version,
  );
  if (known && same && known.versions.length === versions.length) return known.made;
  const files = documents.map((document, index) => ({ path: lonePath(index), text: document.getText() }));
  if (files.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) return undefined;
  const { lesson, diagnostics } = parseLesson(files);
  const made = { lesson, names, diagnostics: loneDiagnostics(diagnostics) };
  read.set(first, { versions, made });
  return made;
}

/** The path of a document in such a lesson, which determines the order of its parts. */
export function lonePath(index: number): string {
  return index === 0 ? 'lesson.md' : `part-${String(index).padStart(6, '0')}.md`;
}
