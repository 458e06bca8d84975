import * as vscode from 'vscode';
import type { FeatureContext } from '../feature-context.ts';
import { registerCompletion } from './register-completion.ts';
import { registerDocumentLinks } from './register-document-links.ts';
import { registerRename } from './register-rename.ts';
import { registerStructure } from './register-structure.ts';

/** What an editor does for whoever writes a lesson, beside hovers, travel and problems. */
export function registerLanguage(context: FeatureContext): vscode.Disposable {
  return vscode.Disposable.from(
    registerCompletion(context),
    registerRename(context),
    registerStructure(context),
    registerDocumentLinks(context),
  );
}
