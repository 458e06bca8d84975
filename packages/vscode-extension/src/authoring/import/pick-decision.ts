import type { DecisionGroup, ToldDecision } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { type Line, pick } from '../../adapters/pick.ts';
import { placeWords, type SourcePlace } from './source-place.ts';

interface DecisionLine extends Line {
  /** Missing in the line that goes back. */
  readonly decision?: ToldDecision;
}

/**
 * Lists the decisions of one kind, each with its place, shown while the line is focused, and its doubts.
 *
 * @param name of the file
 *
 * @returns the id of the picked decision, to be reversed; `undefined` when the user is done
 */
export async function pickDecision(
  { title, decisions }: DecisionGroup,
  name: string,
  show: (place: SourcePlace) => Promise<void>,
): Promise<string | undefined> {
  for (;;) {
    const picked = await pick(
      [...decisions.map((decision) => decisionLine(name, decision)), back()],
      {
        title: localize(title),
        placeHolder: vscode.l10n.t('Pick decisions to reverse'),
        ignoreFocusOut: true,
        matchOnDescription: true,
        matchOnDetail: true,
      },
      ({ decision }) => {
        if (decision) show(decision).catch(() => undefined);
      },
    );
    if (!picked?.decision) return undefined;
    const { id } = picked.decision;
    if (id !== undefined) return id;
    await show(picked.decision);
  }
}

const back = (): DecisionLine => ({
  label: vscode.l10n.t('Back to the Overview'),
  iconPath: new vscode.ThemeIcon('arrow-left'),
});

function decisionLine(name: string, decision: ToldDecision): DecisionLine {
  const { message, id, otherwise, doubts } = decision;
  const description = placeWords(name, decision);
  const icon = otherwise ? 'circle-slash' : doubts.length > 0 ? 'warning' : 'check';
  const told = doubts.map((doubt) => localize(doubt.hint));
  if (id !== undefined)
    told.push(
      otherwise
        ? vscode.l10n.t('You chose the other way. Pick it again to undo that.')
        : vscode.l10n.t('Pick it to choose the other way.'),
    );
  return {
    label: localize(message),
    iconPath: new vscode.ThemeIcon(icon),
    ...(description !== undefined && { description }),
    ...(told.length > 0 && { detail: told.join(' ') }),
    decision,
  };
}
