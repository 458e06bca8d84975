import type { DecisionGroup, ImportResult } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { type Line, pick } from '../../adapters/pick.ts';
import type { ImportDesk } from './import-desk.ts';
import type { ImportEngine } from './import-engine.ts';
import { pickDecision } from './pick-decision.ts';
import { placeWords, type SourcePlace, showPlace } from './source-place.ts';

interface PreviewPick extends Line {
  readonly action?: 'make' | 'decisions';
  readonly group?: DecisionGroup;
  readonly place?: SourcePlace;
}

/** Most places in the list; the decisions document has all of them. */
const MOST = 200;

/**
 * Shows the result of an import before anything is written: the decisions, kind by kind, and every doubtful place.
 *
 * @param again converts the file with some decisions reversed; `undefined` if that was cancelled
 *
 * @returns what to make, or `undefined` for nothing
 */
export async function previewImport(
  desk: ImportDesk,
  file: vscode.Uri,
  first: ImportResult,
  again: (otherwise: readonly string[]) => Promise<ImportResult | undefined>,
): Promise<ImportResult | undefined> {
  const engine = await desk.engine();
  const name = file.path.split('/').at(-1) ?? '';
  let result = first;
  for (;;) {
    const groups = groupsOf(engine, result);
    const counts = engine.importCounts(result).map(localize).join(', ');
    const picked = await pick(picks(name, result, groups), {
      title:
        counts === ''
          ? vscode.l10n.t('Import “{title}”', { title: result.title })
          : vscode.l10n.t('Import “{title}”: {counts}', { title: result.title, counts }),
      placeHolder: vscode.l10n.t('Create the lesson, or look at a place first'),
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (picked.action === 'make') return result;
    if (picked.action === 'decisions') await desk.decisions.show(name, result, groups);
    else if (picked.group) result = await turnDecisions(picked.group);
    else if (picked.place) await showPlace(file, picked.place, false);
  }

  /** Lets the user reverse decisions of one kind, and restore them, until done. */
  async function turnDecisions({ kind }: DecisionGroup): Promise<ImportResult> {
    for (;;) {
      const group = groupsOf(engine, result).find((one) => one.kind === kind);
      const turned = group && (await pickDecision(group, name, (place) => showPlace(file, place, true)));
      const changed = turned && (await again(toggled(result, turned)));
      if (!changed || changed.files.length === 0) return result;
      result = changed;
    }
  }
}

const groupsOf = (
  { groupDecisions }: ImportEngine,
  { decisions, diagnostics }: ImportResult,
): DecisionGroup[] => groupDecisions(decisions, diagnostics);

/** Returns the reversed decisions after one is added or removed. */
function toggled({ decisions }: ImportResult, id: string): string[] {
  const otherwise = decisions.flatMap((decision) => (decision.otherwise ? (decision.id ?? []) : []));
  return otherwise.includes(id) ? otherwise.filter((one) => one !== id) : [...otherwise, id];
}

function picks(
  name: string,
  { diagnostics, decisions }: ImportResult,
  groups: readonly DecisionGroup[],
): PreviewPick[] {
  // A doubt about a decision is listed with it.
  const alone = diagnostics.filter(({ decision }) => decision === undefined);
  return [
    { label: vscode.l10n.t('Create Lesson…'), iconPath: new vscode.ThemeIcon('check'), action: 'make' },
    {
      label: vscode.l10n.t('Show All Decisions'),
      iconPath: new vscode.ThemeIcon('list-unordered'),
      description: String(decisions.length),
      action: 'decisions',
    },
    ...(groups.length > 0
      ? [{ label: vscode.l10n.t('Decisions'), kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...groups.map((group): PreviewPick => {
      const doubts = group.decisions.reduce((sum, decision) => sum + decision.doubts.length, 0);
      const icon = doubts > 0 ? 'warning' : group.kind === 'may-be-note' ? 'question' : 'checklist';
      return {
        label: localize(group.title),
        iconPath: new vscode.ThemeIcon(icon),
        ...(doubts > 0 && { description: vscode.l10n.t('to look at: {count}', { count: doubts }) }),
        group,
      };
    }),
    ...(alone.length > 0
      ? [{ label: vscode.l10n.t('Places to look at'), kind: vscode.QuickPickItemKind.Separator }]
      : []),
    ...alone.slice(0, MOST).map(({ severity, message, hint, line }): PreviewPick => {
      const icon = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info';
      const description = placeWords(name, { line });
      return {
        label: localize(message),
        iconPath: new vscode.ThemeIcon(icon),
        ...(description !== undefined && { description }),
        detail: localize(hint),
        place: { line, message },
      };
    }),
    ...(alone.length > MOST
      ? [
          {
            label: vscode.l10n.t('Show All Decisions'),
            iconPath: new vscode.ThemeIcon('list-unordered'),
            description: vscode.l10n.t('more places: {count}', { count: alone.length - MOST }),
            action: 'decisions' as const,
          },
        ]
      : []),
  ];
}
