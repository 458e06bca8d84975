import { isAnnotationElement } from '../features/annotations/annotation-tree.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Brings the words of the list that were clicked to the reading line. */
export const revealAnnotation: Command = {
  id: 'marginalia.revealAnnotation',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (found && isAnnotationElement(element))
      await context.readers.reveal(found.folder, { kind: 'annotation', id: element.annotation.id });
  },
};
