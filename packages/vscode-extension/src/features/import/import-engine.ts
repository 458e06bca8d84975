import * as vscode from 'vscode';
import { loadBundle } from '../../adapters/load-bundle.ts';
import type * as engine from '../../import-bundle.ts';

/** What the second bundle exports. */
export type ImportEngine = typeof engine;

/** Loads the import when it is first asked for, once. */
export function createImportEngine(extensionUri: vscode.Uri): () => Promise<ImportEngine> {
  let loaded: Promise<ImportEngine> | undefined;
  return () => {
    loaded ??= loadBundle<ImportEngine>(vscode.Uri.joinPath(extensionUri, 'dist', 'import.js')).catch(
      (error: unknown) => {
        loaded = undefined;
        throw error;
      },
    );
    return loaded;
  };
}
