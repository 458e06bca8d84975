import {
  createNameMatcher,
  type Diagnostic,
  type Lesson,
  loneDiagnostics,
  type NameMatcher,
  parseLesson,
} from '@marginalia/core';
import type * as vscode from 'vscode';

/** A Markdown file outside of lessons, read as if it were a lesson's only part. */
export interface LoneLesson {
  readonly lesson: Lesson;
  readonly names: NameMatcher;
  /** What is wrong with its notes. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Longest Markdown document outside a lesson that is parsed, in UTF-16 units. */
const LONGEST = 8_000_000;

const read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly made: LoneLesson }>();
const names = createNameMatcher({ people: [], places: [], terms: [], events: [] });

/** Reads a document so, once for each of its versions; `undefined` for one that is too long. */
export function loneLesson(document: vscode.TextDocument): LoneLesson | undefined {
  const { version } = document;
  const known = read.get(document);
  if (known?.version === version) return known.made;
  const text = document.getText();
  if (text.length > LONGEST) return undefined;
  const { lesson, diagnostics } = parseLesson([{ path: 'lesson.md', text }]);
  const made = { lesson, names, diagnostics: loneDiagnostics(diagnostics) };
  read.set(document, { version, made });
  return made;
}
