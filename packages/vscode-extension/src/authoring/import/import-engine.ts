import type * as vscode from 'vscode';
import { bundleLoader } from '../../adapters/load-bundle.ts';
import type * as engine from '../../import-bundle.ts';
import type * as pdf from '../../pdf-bundle.ts';

/** What the second bundle exports. */
export type ImportEngine = typeof engine;

/** Loads the import on first use, and the PDF reader with the first PDF. */
export function createImportEngine(extensionUri: vscode.Uri): () => Promise<ImportEngine> {
  const load = bundleLoader<ImportEngine>(extensionUri, 'import.js');
  const loadPdf = bundleLoader<typeof pdf>(extensionUri, 'pdf.js');
  const openPdf: typeof pdf.openPdf = async (bytes) => (await loadPdf()).openPdf(bytes);
  return async () => {
    const loaded = await load();
    return {
      ...loaded,
      importPassage: (file, options, token) => loaded.importPassage(file, { openPdf, ...options }, token),
    };
  };
}
