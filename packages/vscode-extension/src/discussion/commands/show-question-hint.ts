import * as vscode from 'vscode';
import { say } from '../../adapters/say.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { UncoveredKeys } from '../../record/uncovered-keys.ts';
import { questionOfThread } from '../question-of-thread.ts';

/** Its dependencies. */
export interface ShowQuestionHintDeps {
  readonly keys: UncoveredKeys;
}

/** Opens the next hint of a question, from its margin thread or its heading in the workbook. */
export const showQuestionHint: Command<ShowQuestionHintDeps> = {
  id: 'marginalia.showQuestionHint',
  async run({ keys }, from) {
    const asked = questionOfThread(from);
    if (asked) keys.openHint(asked.lesson.id, asked.question.id);
    else if (isHeading(from)) keys.openHint(from.lesson, from.question);
    else await say('info', vscode.l10n.t('Open the hint from a question in the margin.'));
  },
};

/** What a lens of the workbook names, by ids. */
function isHeading(value: unknown): value is { readonly lesson: string; readonly question: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'lesson' in value &&
    typeof value.lesson === 'string' &&
    'question' in value &&
    typeof value.question === 'string'
  );
}
