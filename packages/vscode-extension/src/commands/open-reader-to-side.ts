import { openReaderPanel } from '../features/reader/register-reader.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Opens the current lesson in a tab beside the editor. */
export const openReaderToSide: Command = {
  id: 'marginalia.openReaderToSide',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await openReaderPanel(context, found.folder, found.lesson.title);
  },
};
