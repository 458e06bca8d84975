import { questionOfThread } from '../features/discussion/question-of-thread.ts';
import type { Command } from './command.ts';

/** Uncovers what a good answer uses, in the margin and in the readers, once the question is answered. */
export const showQuestionKey: Command = {
  id: 'marginalia.showQuestionKey',
  async run({ workbook, keys }, thread) {
    const asked = questionOfThread(thread);
    if (!asked) return;
    const answers = await workbook.answers(asked.lesson);
    if (answers.get(asked.question.id)?.text) keys.uncover(asked.lesson.id, asked.question.id);
  },
};
