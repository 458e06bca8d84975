import type { ExportFormat, ExportTools } from '@marginalia/core/school';
import * as vscode from 'vscode';
import { bundleLoader } from '../adapters/load-bundle.ts';
import { createReadOnlyDocuments, type ReadOnlyDocuments } from '../adapters/read-only-documents.ts';
import type * as engine from '../export-bundle.ts';

/** What the export's bundle exports. */
export type ExportEngine = typeof engine;

/** The tools for exporting a lesson. */
export interface ExportDesk extends vscode.Disposable {
  /** Loads the exports, a separate bundle. */
  engine(): Promise<ExportEngine>;
  /** The tool that a format needs, if any. A database is none of them: VS Code's hosts have none. */
  tools(format: ExportFormat): Promise<ExportTools>;
  /** The loss reports. */
  readonly reports: ReadOnlyDocuments;
}

export function createExportDesk(extensionUri: vscode.Uri): ExportDesk {
  const reports = createReadOnlyDocuments('marginalia-export');
  const engine = bundleLoader<ExportEngine>(extensionUri, 'export.js');
  const pageFile = async (name: string): Promise<readonly [string, string]> => {
    const file = vscode.Uri.joinPath(extensionUri, 'dist', 'site-page', name);
    return [
      name,
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
        await vscode.workspace.fs.readFile(file),
      ),
    ];
  };
  /** The same ones for every export, which packs them once. */
  let pages: Promise<ReadonlyMap<string, string>> | undefined;
  const readPages = async (): Promise<ReadonlyMap<string, string>> => {
    const { pageFiles } = await engine();
    return new Map(await Promise.all(pageFiles.map(pageFile)));
  };
  return {
    engine,
    async tools({ needs }) {
      const now = Date.now();
      if (needs !== 'pageFiles') return { now };
      pages ??= readPages();
      try {
        return { now, pageFiles: await pages };
      } catch (error) {
        // Another time it may be there.
        pages = undefined;
        throw error;
      }
    },
    reports,
    dispose: () => reports.dispose(),
  };
}
