import * as vscode from 'vscode';
import { ask } from '../../adapters/say.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { ImportDesk } from '../import/import-desk.ts';

/** Its dependencies. */
export interface SettleDoubtsDeps {
  readonly imports: ImportDesk;
}

/**
 * Removes the doubts of an import after review: one place by its line and character, from 0, or else, after
 * confirmation, every place of the file's lesson.
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
