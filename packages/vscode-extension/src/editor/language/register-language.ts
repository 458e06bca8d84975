import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';
import type { Courses } from '../course/courses.ts';
import { lessonSelector, markdownSelector } from '../markdown-selector.ts';
import { completionSigns } from './completion-signs.ts';
import { registerEntryKey } from './entry-key.ts';

/** Its dependencies. */
export interface LanguageDeps {
  readonly log: vscode.LogOutputChannel;
  readonly library: LessonLibrary;
  readonly courses: Courses;
}

/** Editor features for lesson authors, except hovers, navigation and problems. */
export function registerLanguage({ library, courses, log }: LanguageDeps): vscode.Disposable {
  const { languages } = vscode;
  return together(
    registerEntryKey(library, log),
    languages.registerCompletionItemProvider(
      lessonSelector,
      loadedProvider(
        async () => (await import('./completion-provider.ts')).completionProvider(library, courses),
        'provideCompletionItems',
        'resolveCompletionItem',
      ),
      ...Object.keys(completionSigns),
    ),
    languages.registerRenameProvider(
      lessonSelector,
      loadedProvider(
        async () => (await import('./rename-provider.ts')).renameProvider(library),
        'prepareRename',
        'provideRenameEdits',
      ),
    ),
    languages.registerDocumentSymbolProvider(
      lessonSelector,
      loadedProvider(
        async () => (await import('./structure-providers.ts')).symbolProvider(library),
        'provideDocumentSymbols',
      ),
      { label: 'Marginalia' },
    ),
    languages.registerFoldingRangeProvider(
      markdownSelector,
      loadedProvider(
        async () => (await import('./structure-providers.ts')).foldingProvider(library),
        'provideFoldingRanges',
      ),
    ),
    languages.registerSelectionRangeProvider(
      markdownSelector,
      loadedProvider(
        async () => (await import('./structure-providers.ts')).selectionProvider(library),
        'provideSelectionRanges',
      ),
    ),
    languages.registerDocumentLinkProvider(
      markdownSelector,
      loadedProvider(
        async () => (await import('./structure-providers.ts')).linkProvider(library),
        'provideDocumentLinks',
      ),
    ),
  );
}
