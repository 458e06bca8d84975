import type { Decision, ImportResult } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { type Line, pick } from '../../adapters/pick.ts';
import type { ImportDesk } from './import-desk.ts';

interface PreviewPick extends Line {
  readonly action?: 'make' | 'decisions';
  readonly line?: number | undefined;
}

/** Most places that the list shows; all of them are in the document of the decisions. */
const MOST = 200;

/**
 * Shows what would become of a file before anything is written: how much was found, and every doubtful place.
 *
 * @returns whether the lesson shall be made
 */
export async function previewImport(
  desk: ImportDesk,
  file: vscode.Uri,
  result: ImportResult,
): Promise<boolean> {
  const name = file.path.split('/').at(-1) ?? '';
  for (;;) {
    const picked = await pick(picks(result), {
      title: vscode.l10n.t('Import “{title}”: {counts}', { title: result.title, counts: countsOf(result) }),
      placeHolder: vscode.l10n.t('Make the lesson, or look at a place first'),
      ignoreFocusOut: true,
    });
    if (!picked) return false;
    if (picked.action === 'make') return true;
    if (picked.action === 'decisions') await desk.decisions.show(name, result);
    else if (picked.line !== undefined) await showLine(file, picked.line);
  }
}

function picks(result: ImportResult): PreviewPick[] {
  const { diagnostics, decisions } = result;
  return [
    { label: vscode.l10n.t('Make the Lesson…'), iconPath: new vscode.ThemeIcon('check'), action: 'make' },
    {
      label: vscode.l10n.t('Show All Decisions'),
      iconPath: new vscode.ThemeIcon('list-unordered'),
      description: String(decisions.length),
      action: 'decisions',
    },
    ...(diagnostics.length > 0
      ? [{ label: vscode.l10n.t('Places to look at'), kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...diagnostics.slice(0, MOST).map(({ severity, message, hint, line }): PreviewPick => {
      const icon = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info';
      return {
        label: localize(message),
        iconPath: new vscode.ThemeIcon(icon),
        ...(line !== undefined && { description: vscode.l10n.t('Line {line}', { line }) }),
        detail: localize(hint),
        line,
      };
    }),
  ];
}

function countsOf({ decisions, diagnostics, files }: ImportResult): string {
  const of = (kind: Decision['kind']): number =>
    decisions.filter((decision) => decision.kind === kind).length;
  const pictures = files.filter(({ path }) => path.startsWith('media/')).length;
  return [
    vscode.l10n.t('markers: {count}', { count: of('marker') }),
    ...(of('item') > 0 ? [vscode.l10n.t('questions and exercises: {count}', { count: of('item') })] : []),
    ...(pictures > 0 ? [vscode.l10n.t('pictures: {count}', { count: pictures })] : []),
    vscode.l10n.t('places to look at: {count}', { count: diagnostics.length }),
  ].join(', ');
}

/** Shows a line of the file, where it is a text. */
async function showLine(file: vscode.Uri, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file).then(
    (opened) => opened,
    () => undefined,
  );
  if (!document || line > document.lineCount) return;
  const { range } = document.lineAt(line - 1);
  await vscode.window.showTextDocument(document, { selection: range, preview: true });
}
