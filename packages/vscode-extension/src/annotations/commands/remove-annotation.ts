import type { Command } from '../../lifecycle/command.ts';
import type { AnnotationBook } from '../annotation-book.ts';
import { isAnnotationElement } from '../annotation-tree.ts';

/** Its dependencies. */
export interface RemoveAnnotationDeps {
  readonly annotations: AnnotationBook;
}

/** Removes the clicked highlight or note; this can be undone. */
export const removeAnnotation: Command<RemoveAnnotationDeps> = {
  id: 'marginalia.removeAnnotation',
  async run({ annotations }, element) {
    if (isAnnotationElement(element)) await annotations.remove(element.lesson, element.annotation);
  },
};
