import type { Decision, DecisionGroup, ImportResult } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { type Line, pick } from '../../adapters/pick.ts';
import type { ImportDesk } from './import-desk.ts';
import { pickDecision } from './pick-decision.ts';

interface PreviewPick extends Line {
  readonly action?: 'make' | 'decisions';
  readonly group?: DecisionGroup;
  readonly line?: number | undefined;
}

/** Most places that the list shows; all of them are in the document of the decisions. */
const MOST = 200;

/**
 * Shows what would become of a file before anything is written: what was decided, kind by kind, and every doubtful place.
 *
 * @param again converts the file with some decisions made the other way; `undefined` where that was given up
 * @returns what shall be made, or `undefined` for nothing
 */
export async function previewImport(
  desk: ImportDesk,
  file: vscode.Uri,
  first: ImportResult,
  again: (otherwise: readonly string[]) => Promise<ImportResult | undefined>,
): Promise<ImportResult | undefined> {
  const { groupDecisions } = await desk.engine();
  const name = file.path.split('/').at(-1) ?? '';
  let result = first;
  for (;;) {
    const groups = groupDecisions(result.decisions);
    const picked = await pick(picks(result, groups), {
      title: vscode.l10n.t('Import “{title}”: {counts}', { title: result.title, counts: countsOf(result) }),
      placeHolder: vscode.l10n.t('Make the lesson, or look at a place first'),
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (picked.action === 'make') return result;
    if (picked.action === 'decisions') await desk.decisions.show(name, result, groups);
    else if (picked.group) {
      const turned = await pickDecision(picked.group, (line) => showLine(file, line, true));
      const changed = turned && (await again(toggled(result, turned)));
      if (changed && changed.files.length > 0) result = changed;
    } else if (picked.line !== undefined) await showLine(file, picked.line, false);
  }
}

/** The decisions that are made the other way once one more is, or one less. */
function toggled({ decisions }: ImportResult, id: string): string[] {
  const otherwise = decisions.flatMap((decision) => (decision.otherwise ? (decision.id ?? []) : []));
  return otherwise.includes(id) ? otherwise.filter((one) => one !== id) : [...otherwise, id];
}

function picks(result: ImportResult, groups: readonly DecisionGroup[]): PreviewPick[] {
  const { diagnostics, decisions } = result;
  return [
    { label: vscode.l10n.t('Make the Lesson…'), iconPath: new vscode.ThemeIcon('check'), action: 'make' },
    {
      label: vscode.l10n.t('Show All Decisions'),
      iconPath: new vscode.ThemeIcon('list-unordered'),
      description: String(decisions.length),
      action: 'decisions',
    },
    ...(groups.length > 0
      ? [{ label: vscode.l10n.t('Decisions'), kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...groups.map(
      (group): PreviewPick => ({
        label: localize(group.title),
        iconPath: new vscode.ThemeIcon(group.kind === 'may-be-note' ? 'question' : 'checklist'),
        group,
      }),
    ),
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
    decisions.filter((decision) => decision.kind === kind && !decision.otherwise).length;
  const pictures = files.filter(({ path }) => path.startsWith('media/')).length;
  return [
    vscode.l10n.t('markers: {count}', { count: of('marker') }),
    ...(of('item') > 0 ? [vscode.l10n.t('questions and exercises: {count}', { count: of('item') })] : []),
    ...(pictures > 0 ? [vscode.l10n.t('pictures: {count}', { count: pictures })] : []),
    vscode.l10n.t('places to look at: {count}', { count: diagnostics.length }),
  ].join(', ');
}

/** Shows a line of the file, where it is a text. */
async function showLine(file: vscode.Uri, line: number, preserveFocus: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file).then(
    (opened) => opened,
    () => undefined,
  );
  if (!document || line > document.lineCount) return;
  const { range } = document.lineAt(line - 1);
  await vscode.window.showTextDocument(document, { selection: range, preview: true, preserveFocus });
}
