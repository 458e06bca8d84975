import { isAnnotationElement } from '../features/annotations/annotation-tree.ts';
import type { Command } from './command.ts';

/** Removes the highlight or note of the list that was clicked; that can be undone. */
export const removeAnnotation: Command = {
  id: 'marginalia.removeAnnotation',
  async run({ annotations }, element) {
    if (isAnnotationElement(element)) await annotations.remove(element.lesson, element.annotation);
  },
};
