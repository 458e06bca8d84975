import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';
import { lessonSelector } from '../markdown-selector.ts';

/** What it needs of others. */
export interface NavigationDeps {
  readonly library: LessonLibrary;
}

/**
 * F12, Ctrl+click and Shift+F12 between what has a name and the places that name it: markers and notes, ids and marks,
 * links, names of people and places. Where the caret is, those of the same file light up.
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
