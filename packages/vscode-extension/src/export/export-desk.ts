import type * as vscode from 'vscode';
import { bundleLoader } from '../adapters/load-bundle.ts';
import { createReadOnlyDocuments, type ReadOnlyDocuments } from '../adapters/read-only-documents.ts';
import type * as engine from '../export-bundle.ts';

/** What the export's bundle exports. */
export type ExportEngine = typeof engine;

/** The tools for exporting a lesson. */
export interface ExportDesk extends vscode.Disposable {
  /** Loads the exports, a separate bundle. */
  engine(): Promise<ExportEngine>;
  /** The loss reports. */
  readonly reports: ReadOnlyDocuments;
}

export function createExportDesk(extensionUri: vscode.Uri): ExportDesk {
  const reports = createReadOnlyDocuments('marginalia-export');
  return {
    engine: bundleLoader<ExportEngine>(extensionUri, 'export.js'),
    reports,
    dispose: () => reports.dispose(),
  };
}
