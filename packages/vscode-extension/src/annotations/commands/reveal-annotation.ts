import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../../reader/readers.ts';
import { isAnnotationElement } from '../annotation-tree.ts';

/** Its dependencies. */
export interface RevealAnnotationDeps {
  readonly current: CurrentLesson;
  readonly readers: Readers;
}

/** Brings the clicked words to the reading line. */
export const revealAnnotation: Command<RevealAnnotationDeps> = {
  id: 'marginalia.revealAnnotation',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (found && isAnnotationElement(element))
      await context.readers.reveal(found.folder, { kind: 'annotation', id: element.annotation.id });
  },
};
