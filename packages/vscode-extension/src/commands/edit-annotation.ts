import { isAnnotationElement } from '../features/annotations/annotation-tree.ts';
import type { Command } from './command.ts';

/** Changes the note of the list that was clicked; adds one to a highlight. */
export const editAnnotation: Command = {
  id: 'marginalia.editAnnotation',
  async run({ annotations }, element) {
    if (isAnnotationElement(element)) await annotations.edit(element.lesson, element.annotation);
  },
};
