import * as vscode from 'vscode';
import { loadBundle } from '../../adapters/load-bundle.ts';
import type * as engine from '../../import-bundle.ts';
import type * as pdf from '../../pdf-bundle.ts';

/** What the second bundle exports. */
export type ImportEngine = typeof engine;

/** Loads the import once, on first use, and the PDF reader with the first PDF. */
export function createImportEngine(extensionUri: vscode.Uri): () => Promise<ImportEngine> {
  const bundle = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'dist', name);
  const pdfLibrary = once(() => loadBundle<typeof pdf>(bundle('pdf.js')));
  const openPdf: typeof pdf.openPdf = async (bytes) => (await pdfLibrary()).openPdf(bytes);
  return once(async () => {
    const loaded = await loadBundle<ImportEngine>(bundle('import.js'));
    return {
      ...loaded,
      importPassage: (file, options, token) => loaded.importPassage(file, { openPdf, ...options }, token),
    };
  });
}

/** Does something once, and again only if it failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
