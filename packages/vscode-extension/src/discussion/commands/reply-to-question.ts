import type * as vscode from 'vscode';
import type { Command } from '../../lifecycle/command.ts';
import type { WorkbookDesk } from '../../record/workbook/workbook-desk.ts';
import { tellWorkbookTrouble } from '../../record/workbook/workbook-trouble.ts';
import { questionOfThread } from '../question-of-thread.ts';

/** Its dependencies. */
export interface ReplyToQuestionDeps {
  readonly workbook: WorkbookDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Adds the text typed in the margin to the answer in the workbook. */
export const replyToQuestion: Command<ReplyToQuestionDeps> = {
  id: 'marginalia.replyToQuestion',
  async run(context, reply) {
    if (!isReply(reply)) return;
    const asked = questionOfThread(reply.thread);
    if (!asked || reply.text.trim() === '') return;
    try {
      await context.workbook.append(asked.lesson, asked.question, reply.text);
    } catch (error) {
      await tellWorkbookTrouble(context, error, reply.text);
    }
  },
};

function isReply(value: unknown): value is { readonly thread: unknown; readonly text: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'thread' in value &&
    'text' in value &&
    typeof value.text === 'string'
  );
}
