import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { lessonSelector } from '../markdown-selector.ts';
import { FIX_ALL } from './fix-all-kind.ts';

/** What it needs of others. */
export interface QuickFixDeps {
  readonly library: LessonLibrary;
}

/** The light bulb beside what is wrong with a lesson or with footnotes, and fixing all on save. */
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
