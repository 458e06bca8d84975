import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonSelector } from '../markdown-selector.ts';
import { FIX_ALL } from './fix-all-kind.ts';

/** Its dependencies. */
export interface QuickFixDeps {
  readonly library: LessonLibrary;
}

/** The light bulb beside problems of a lesson or of footnotes, and fix-all on save. */
export function registerQuickFix({ library }: QuickFixDeps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    lessonSelector,
    loadedProvider(
      async () => (await import('./fix-provider.ts')).fixProvider(library),
      'provideCodeActions',
      'resolveCodeAction',
    ),
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}
