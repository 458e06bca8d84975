import { isAnnotationElement } from '../features/annotations/annotation-tree.ts';
import type { Command } from './command.ts';

/** Changes the note of the list that was clicked; adds one to a highlight. It is written in the reader, beside its words. */
export const editAnnotation: Command = {
  id: 'marginalia.editAnnotation',
  async run({ annotations, current, readers }, element) {
    if (!isAnnotationElement(element)) return;
    const { kind, lesson, annotation } = element;
    if (kind === 'placed' && current.folder)
      await readers.turnTo(current.folder, { type: 'edit-note', id: annotation.id });
    else await annotations.edit(lesson, annotation);
  },
};
