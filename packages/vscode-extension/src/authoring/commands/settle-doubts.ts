import * as vscode from 'vscode';
import { ask } from '../../adapters/say.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { ImportDesk } from '../import/import-desk.ts';

/** What it needs of others. */
export interface SettleDoubtsDeps {
  readonly imports: ImportDesk;
}

/**
 * Takes away what an import marked as doubtful, for somebody has looked at it: one place by its line and character, from
 * 0, or else, once it is confirmed, every place of the lesson that the file belongs to.
 */
export const settleDoubts: Command<SettleDoubtsDeps> = {
  id: 'marginalia.settleDoubts',
  async run({ imports }, file, line, character) {
    const uri = file instanceof vscode.Uri ? file : vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    if (typeof line === 'number' && typeof character === 'number') {
      imports.doubts.settle(uri, new vscode.Position(line, character));
      return;
    }
    const take = vscode.l10n.t('Remove Them');
    const asked = await ask(
      vscode.l10n.t('Remove all marks of the import from this lesson?'),
      vscode.l10n.t('The text stays as it is. The marks do not come back.'),
      take,
    );
    if (asked === take) imports.doubts.settle(uri);
  },
};
