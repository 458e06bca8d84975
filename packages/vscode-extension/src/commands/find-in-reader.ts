import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Lets the student find words in the reader: in passage, notes and cards. */
export const findInReader: Command = {
  id: 'marginalia.findInReader',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await context.readers.turnTo(found.folder, { type: 'find' });
  },
};
