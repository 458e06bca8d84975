import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';
import { lessonSelector } from '../markdown-selector.ts';

/** Its dependencies. */
export interface NavigationDeps {
  readonly library: LessonLibrary;
}

/**
 * F12, Ctrl+click and Shift+F12 between definitions and their references: markers and notes, ids and marks, links,
 * names of people and places. Highlights the occurrences of the name at the caret in the same file.
 */
export function registerNavigation({ library }: NavigationDeps): vscode.Disposable {
  const { languages } = vscode;
  return together(
    languages.registerDefinitionProvider(
      lessonSelector,
      loadedProvider(
        async () => (await import('./navigation-providers.ts')).definitionProvider(library),
        'provideDefinition',
      ),
    ),
    languages.registerReferenceProvider(
      lessonSelector,
      loadedProvider(
        async () => (await import('./navigation-providers.ts')).referenceProvider(library),
        'provideReferences',
      ),
    ),
    languages.registerDocumentHighlightProvider(
      lessonSelector,
      loadedProvider(
        async () => (await import('./navigation-providers.ts')).highlightProvider(library),
        'provideDocumentHighlights',
      ),
    ),
  );
}
