import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Opens the report of what became of the student's work after the current lesson was changed. */
export const showWhatChanged: Command = {
  id: 'marginalia.showWhatChanged',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) context.changes.show(found.folder);
  },
};
