import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { FeatureContext } from '../feature-context.ts';
import { lessonSelector } from '../markdown-selector.ts';

/**
 * Hovers in the files of a lesson: the note behind a marker, where a note is cited, the card behind a name, what an id
 * names, what a word of the format is for.
 */
export function registerHover({ library }: FeatureContext): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    lessonSelector,
    loadedProvider(async () => (await import('./hover-provider.ts')).hoverProvider(library), 'provideHover'),
  );
}
