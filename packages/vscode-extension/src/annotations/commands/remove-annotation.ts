import type { Command } from '../../lifecycle/command.ts';
import type { AnnotationBook } from '../annotation-book.ts';
import { isAnnotationElement } from '../annotation-tree.ts';

/** What it needs of others. */
export interface RemoveAnnotationDeps {
  readonly annotations: AnnotationBook;
}

/** Removes the highlight or note of the list that was clicked; that can be undone. */
export const removeAnnotation: Command<RemoveAnnotationDeps> = {
  id: 'marginalia.removeAnnotation',
  async run({ annotations }, element) {
    if (isAnnotationElement(element)) await annotations.remove(element.lesson, element.annotation);
  },
};
