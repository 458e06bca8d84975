import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { questionOfThread } from '../features/discussion/question-of-thread.ts';
import type { Command } from './command.ts';

/** Uncovers what a good answer uses, in the margin and in the readers, once the question is answered. */
export const showQuestionKey: Command = {
  id: 'marginalia.showQuestionKey',
  async run({ workbook, keys }, thread) {
    const asked = questionOfThread(thread);
    if (!asked) {
      await say('info', vscode.l10n.t('Open the key from a question in the margin.'));
      return;
    }
    const answers = await workbook.answers(asked.lesson);
    if (answers.get(asked.question.id)?.text) keys.uncover(asked.lesson.id, asked.question.id);
    else await say('info', vscode.l10n.t('The key is shown once the question is answered.'));
  },
};
