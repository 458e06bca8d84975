import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { ReaderDeps } from '../register-reader.ts';
import { openReaderPanel } from '../register-reader.ts';

/** Opens the current lesson in a tab beside the editor. */
export const openReaderToSide: Command<ReaderDeps> = {
  id: 'marginalia.openReaderToSide',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await openReaderPanel(context, found.folder, found.lesson.title);
  },
};
