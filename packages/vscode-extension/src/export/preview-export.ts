import type { LossGroup, LossLine } from '@marginalia/core/school';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { type Line, pick } from '../adapters/pick.ts';
import type { ReadOnlyDocuments } from '../adapters/read-only-documents.ts';
import {
  errorsSentence,
  exportTitle,
  keysSentence,
  lossReport,
  lossSentences,
  lossSubject,
  type ProposedExport,
} from './loss-words.ts';

interface PreviewPick extends Line {
  readonly action?: 'write' | 'report' | 'problems';
  /** Id of an exercise or question to look at. */
  readonly look?: string;
}

/** Most lines in the list; the report has all of them. */
const MOST = 200;

const icons: Readonly<Record<LossGroup['kind'], string>> = {
  score: 'warning',
  shape: 'symbol-color',
  content: 'circle-slash',
};

/**
 * Shows what an export would lose before anything is written.
 *
 * @param look opens an exercise or question of the lesson in an editor
 *
 * @returns whether to write it
 */
export async function previewExport(
  proposed: ProposedExport,
  reports: ReadOnlyDocuments,
  look: (item: string) => Promise<void>,
): Promise<boolean> {
  for (;;) {
    const picked = await pick(picks(proposed), {
      title: exportTitle(proposed),
      placeHolder: keysSentence(),
      ignoreFocusOut: true,
    });
    if (!picked) return false;
    if (picked.action === 'write') return true;
    if (picked.action === 'report')
      await reports.show(
        vscode.l10n.t('Export of {name}', { name: proposed.lesson.title }),
        lossReport(proposed),
      );
    else if (picked.action === 'problems')
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    else if (picked.look !== undefined) await look(picked.look);
  }
}

function picks(proposed: ProposedExport): PreviewPick[] {
  const { made, groups, errors } = proposed;
  const isFolder = made.files.length > 1;
  return [
    {
      label: isFolder ? vscode.l10n.t('Write Folder…') : vscode.l10n.t('Write File…'),
      iconPath: new vscode.ThemeIcon('check'),
      action: 'write',
    },
    {
      label: vscode.l10n.t('Show the Report as Text'),
      iconPath: new vscode.ThemeIcon('list-unordered'),
      action: 'report',
    },
    ...(errors > 0
      ? [
          {
            label: errorsSentence(errors),
            iconPath: new vscode.ThemeIcon('error'),
            action: 'problems' as const,
          },
        ]
      : []),
    ...(groups.length === 0
      ? [{ label: vscode.l10n.t('Nothing is lost.'), iconPath: new vscode.ThemeIcon('pass') }]
      : []),
    ...groups.flatMap((group) => groupPicks(proposed, group)),
  ];
}

function groupPicks({ lesson }: ProposedExport, { kind, title, lines }: LossGroup): PreviewPick[] {
  const linePick = (line: LossLine): PreviewPick => ({
    label: lossSubject(lesson, line),
    iconPath: new vscode.ThemeIcon(icons[kind]),
    detail: lossSentences(line),
    ...(line.item !== undefined && { description: line.item, look: line.item }),
  });
  return [
    { label: localize(title), kind: vscode.QuickPickItemKind.Separator },
    ...lines.slice(0, MOST).map(linePick),
    ...(lines.length > MOST
      ? [
          {
            label: vscode.l10n.t('Show the Report as Text'),
            description: vscode.l10n.t('more lines: {count}', { count: lines.length - MOST }),
            iconPath: new vscode.ThemeIcon('list-unordered'),
            action: 'report' as const,
          },
        ]
      : []),
  ];
}
