import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonSelector } from '../markdown-selector.ts';

/** What it needs of others. */
export interface HoverDeps {
  readonly library: LessonLibrary;
}

/**
 * Hovers in the files of a lesson: the note behind a marker, where a note is cited, the card behind a name, what an id
 * names, what a word of the format is for.
 */
export function registerHover({ library }: HoverDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    lessonSelector,
    loadedProvider(async () => (await import('./hover-provider.ts')).hoverProvider(library), 'provideHover'),
  );
}
