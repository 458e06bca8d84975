import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { UncoveredKeys } from '../../record/uncovered-keys.ts';
import type { WorkbookDesk } from '../../record/workbook/workbook-desk.ts';
import { questionOfThread } from '../question-of-thread.ts';

/** Its dependencies. */
export interface ShowQuestionKeyDeps {
  readonly workbook: WorkbookDesk;
  readonly keys: UncoveredKeys;
}

/** Reveals what a good answer uses, in the margin and the readers, once the question is answered. */
export const showQuestionKey: Command<ShowQuestionKeyDeps> = {
  id: 'marginalia.showQuestionKey',
  async run({ workbook, keys }, thread) {
    const asked = questionOfThread(thread);
    if (!asked) {
      await say('info', vscode.l10n.t('Open the key from a question in the margin.'));
      return;
    }
    const answers = await workbook.answers(asked.lesson);
    if (answers.get(asked.question.id)?.text) keys.uncover(asked.lesson.id, asked.question.id);
    else await say('info', vscode.l10n.t('The key is shown after you answer the question.'));
  },
};
