import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../../reader/readers.ts';
import type { AnnotationBook } from '../annotation-book.ts';
import { isAnnotationElement } from '../annotation-tree.ts';

/** Its dependencies. */
export interface EditAnnotationDeps {
  readonly current: CurrentLesson;
  readonly readers: Readers;
  readonly annotations: AnnotationBook;
}

/** Changes the clicked note, or adds one to a highlight. It is edited in the reader, beside its words. */
export const editAnnotation: Command<EditAnnotationDeps> = {
  id: 'marginalia.editAnnotation',
  async run({ annotations, current, readers }, element) {
    if (!isAnnotationElement(element)) return;
    const { kind, lesson, annotation } = element;
    if (kind === 'placed' && current.folder)
      await readers.turnTo(current.folder, { type: 'edit-note', id: annotation.id });
    else await annotations.edit(lesson, annotation);
  },
};
