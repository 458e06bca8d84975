import type { Decision, DecisionGroup } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { type Line, pick } from '../../adapters/pick.ts';

interface DecisionLine extends Line {
  readonly decision: Decision;
}

/**
 * Lists the decisions of one kind, each with its place, which is shown while the keys are on it.
 *
 * @returns the id of the one that was picked, to be decided the other way; `undefined` where none was, or has no other
 */
export async function pickDecision(
  { title, decisions }: DecisionGroup,
  show: (line: number) => Promise<void>,
): Promise<string | undefined> {
  const lines = decisions.map((decision): DecisionLine => {
    const { line, message, id, otherwise } = decision;
    return {
      label: localize(message),
      iconPath: new vscode.ThemeIcon(otherwise ? 'circle-slash' : 'check'),
      ...(line !== undefined && { description: vscode.l10n.t('Line {line}', { line }) }),
      ...(id !== undefined && {
        detail: otherwise
          ? vscode.l10n.t('Decided the other way. Pick it to take that back.')
          : vscode.l10n.t('Pick it to decide the other way.'),
      }),
      decision,
    };
  });
  const placeHolder = vscode.l10n.t('Pick what shall be decided the other way');
  const picked = await pick(
    lines,
    { title: localize(title), placeHolder, ignoreFocusOut: true, matchOnDescription: true },
    ({ decision: { line } }) => {
      if (line !== undefined) show(line).catch(() => undefined);
    },
  );
  if (picked?.decision.id === undefined && picked?.decision.line !== undefined)
    await show(picked.decision.line);
  return picked?.decision.id;
}
