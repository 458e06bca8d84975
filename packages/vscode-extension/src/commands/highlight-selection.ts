import { annotateSelection } from '../features/annotations/annotate-selection.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Highlights the words selected in reader or editor. */
export const highlightSelection: Command = {
  id: 'marginalia.highlightSelection',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await annotateSelection(context, found.folder, 'highlight');
  },
};
