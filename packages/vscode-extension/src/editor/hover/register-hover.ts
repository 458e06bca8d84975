import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonSelector } from '../markdown-selector.ts';

/** Its dependencies. */
export interface HoverDeps {
  readonly library: LessonLibrary;
}

/**
 * Hovers in the files of a lesson: the note behind a marker, the citations of a note, the card behind a name, the
 * element behind an id, the purpose of a format keyword.
 */
export function registerHover({ library }: HoverDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    lessonSelector,
    loadedProvider(async () => (await import('./hover-provider.ts')).hoverProvider(library), 'provideHover'),
  );
}
