import { annotateSelection } from '../features/annotations/annotate-selection.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Copies the words selected in reader or editor, with their source and the numbers of their paragraphs. */
export const copyWithCitation: Command = {
  id: 'marginalia.copyWithCitation',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await annotateSelection(context, found.folder, 'copy');
  },
};
