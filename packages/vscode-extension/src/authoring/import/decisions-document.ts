import type { DecisionGroup, ImportResult } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { createReadOnlyDocuments } from '../../adapters/read-only-documents.ts';
import { placeWords } from './source-place.ts';

/** A read-only document that lists everything an import decided. */
export interface DecisionsDocument extends vscode.Disposable {
  show(fileName: string, result: ImportResult, groups: readonly DecisionGroup[]): Promise<void>;
}

export function createDecisionsDocument(): DecisionsDocument {
  const documents = createReadOnlyDocuments('marginalia-import');
  return {
    show: (fileName, result, groups) =>
      documents.show(
        vscode.l10n.t('Import of {name}', { name: fileName }),
        describe(fileName, result, groups),
      ),
    dispose: () => documents.dispose(),
  };
}

function describe(name: string, { diagnostics }: ImportResult, groups: readonly DecisionGroup[]): string {
  const at = (line: number | undefined): string => {
    const words = placeWords(name, { line });
    return words === undefined ? '' : `${words}: `;
  };
  // A doubt about a decision is listed with it.
  const alone = diagnostics.filter(({ decision }) => decision === undefined);
  return [
    vscode.l10n.t('Places to look at: {count}', { count: diagnostics.length }),
    '',
    ...alone.map(({ line, message, hint }) => `${at(line)}${localize(message)} ${localize(hint)}`),
    '',
    ...groups.flatMap(({ title, decisions }) => [
      localize(title),
      ...decisions.flatMap(({ line, message, otherwise, doubts }) => [
        `  ${at(line)}${localize(message)}${otherwise ? ` (${vscode.l10n.t('decided the other way')})` : ''}`,
        ...doubts.map((doubt) => `    ${localize(doubt.message)} ${localize(doubt.hint)}`),
      ]),
      '',
    ]),
  ].join('\n');
}
