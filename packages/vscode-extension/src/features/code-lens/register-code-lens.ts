import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import { together } from '../../lifecycle/together.ts';
import type { FeatureContext } from '../feature-context.ts';
import { markdownSelector } from '../markdown-selector.ts';

/**
 * Lenses in the Markdown of a lesson, over what a student does: *Try*, points and how far it got, *Answer*; and over the
 * notes of any Markdown file: how often they are cited, and where.
 */
export function registerCodeLens(context: FeatureContext): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const changed = (): void => changes.fire();
  return together(
    changes,
    context.desk.onDidChange(changed),
    context.workbook.onDidChange(changed),
    context.keys.onDidChange(changed),
    vscode.languages.registerCodeLensProvider(markdownSelector, {
      onDidChangeCodeLenses: changes.event,
      ...loadedProvider(
        async () => (await import('./lens-provider.ts')).lensProvider(context),
        'provideCodeLenses',
        'resolveCodeLens',
      ),
    }),
  );
}
