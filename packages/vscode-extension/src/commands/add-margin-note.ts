import { annotateSelection } from '../features/annotations/annotate-selection.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Writes a note beside the words selected in reader or editor. */
export const addMarginNote: Command = {
  id: 'marginalia.addMarginNote',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await annotateSelection(context, found.folder, 'note');
  },
};
