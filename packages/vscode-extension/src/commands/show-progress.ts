import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Opens the view with the figures of the current lesson. */
export const showProgress: Command = {
  id: 'marginalia.showProgress',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) context.progress.show(found.folder);
  },
};
