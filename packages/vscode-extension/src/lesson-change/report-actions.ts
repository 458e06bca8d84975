import { elementId } from '@marginalia/core/render';
import type { ItemChange } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { ReportButton } from '../../webview/report/report-protocol.ts';

/** What a report's button does, and to what. The page only knows its name. */
export interface ReportAction {
  readonly verb: 'try' | 'answer' | 'show' | 'workbook';
  readonly kind: ItemChange['kind'];
  readonly id: string;
}

/** Encodes an action as a name; `actionOf` decodes it. */
export function actionName({ verb, kind, id }: ReportAction): string {
  return `${verb} ${kind} ${id}`;
}

/** Decodes a name, and validates it since it comes from a page. */
export function actionOf(name: string): ReportAction | undefined {
  const [, verb, kind, id = ''] =
    /^(try|answer|show|workbook) (section|question|exercise) (.*)$/s.exec(name) ?? [];
  return verb === undefined ? undefined : ({ verb, kind, id } as ReportAction);
}

/** The buttons for an existing element: answer it, and show it in the passage. */
export function buttonsFor({ kind, id, fate }: ItemChange): ReportButton[] {
  const button = (verb: ReportAction['verb'], label: string): ReportButton => ({
    action: actionName({ verb, kind, id }),
    label,
  });
  const show = button('show', vscode.l10n.t('Show in Reader'));
  if (fate === 'orphaned')
    return kind === 'question' ? [button('workbook', vscode.l10n.t('Open Workbook'))] : [];
  if (kind === 'exercise')
    return [button('try', fate === 'again' ? vscode.l10n.t('Answer again') : vscode.l10n.t('Try')), show];
  if (kind === 'question')
    return [
      button('answer', fate === 'added' ? vscode.l10n.t('Answer') : vscode.l10n.t('Open My Answer')),
      show,
    ];
  return [show];
}

/** Where the reader shows an element of a lesson. */
export function targetOf({ kind, id }: ReportAction): { kind: 'section' | 'item'; id: string } {
  return { kind: kind === 'section' ? 'section' : 'item', id: elementId('', id).slice(1) };
}
