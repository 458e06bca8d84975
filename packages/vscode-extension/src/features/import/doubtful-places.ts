import type { ImportResult } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { together } from '../../lifecycle/together.ts';

/** The places of new lessons that their import was not sure of, shown as problems until somebody has been there. */
export interface DoubtfulPlaces extends vscode.Disposable {
  /** Shows the places of a lesson that was just written. */
  show(folder: vscode.Uri, result: ImportResult): Promise<void>;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly diagnostic: Pick<ImportResult['diagnostics'][number], 'code' | 'severity' | 'message' | 'hint'>;
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** Places move with the text around them; one whose own text is changed has been dealt with. */
export function createDoubtfulPlaces(): DoubtfulPlaces {
  const collection = vscode.languages.createDiagnosticCollection('marginalia-import');
  const places = new Map<string, Place[]>();
  const follow = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const known = places.get(document.uri.toString());
    if (!known) return;
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const end = rangeOffset + rangeLength;
      for (let i = known.length - 1; i >= 0; i--) {
        const place = known[i] as Place;
        if (place.end < rangeOffset) continue;
        const moved = text.length - rangeLength;
        if (place.start > end) known[i] = { ...place, start: place.start + moved, end: place.end + moved };
        else known.splice(i, 1);
      }
    }
    publish(document, known);
  });
  return {
    async show(folder, { diagnostics }) {
      const found = diagnostics.flatMap(({ span, ...diagnostic }) =>
        span && diagnostic.code.startsWith('import-') ? { ...span, diagnostic } : [],
      );
      for (const file of new Set(found.map((place) => place.file))) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, file));
        const list = found.filter((place) => place.file === file);
        places.set(document.uri.toString(), list);
        publish(document, list);
      }
    },
    dispose: () => together(collection, follow).dispose(),
  };

  function publish(document: vscode.TextDocument, list: readonly Place[]): void {
    collection.set(
      document.uri,
      list.map(({ start, end, diagnostic: { code, severity, message, hint } }) => {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        const text = `${localize(message)} ${localize(hint)}`;
        const diagnostic = new vscode.Diagnostic(range, text, severities[severity]);
        diagnostic.source = 'marginalia import';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
  }
}
