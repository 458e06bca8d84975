import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import type { Readers } from '../../reader/readers.ts';
import { annotateSelection } from '../annotate-selection.ts';
import type { AnnotationBook } from '../annotation-book.ts';

/** Its dependencies. */
export interface CopyWithCitationDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly readers: Readers;
  readonly annotations: AnnotationBook;
}

/** Copies the words selected in a reader or editor, with their source and paragraph numbers. */
export const copyWithCitation: Command<CopyWithCitationDeps> = {
  id: 'marginalia.copyWithCitation',
  async run(context) {
    const found = await lessonInHand(context);
    if (found) await annotateSelection(context, found.folder, 'copy');
  },
};
