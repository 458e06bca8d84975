import { questionOfThread } from '../features/discussion/question-of-thread.ts';
import { tellWorkbookTrouble } from '../features/discussion/workbook-trouble.ts';
import type { Command } from './command.ts';

/** Adds what was typed in the margin to the answer in the workbook. */
export const replyToQuestion: Command = {
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
