import { passageText } from '@marginalia/core';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import { lessonInHand } from '../../lessons/lesson-in-hand.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import type { Command } from '../../lifecycle/command.ts';
import { showSpan } from '../../reader/visit.ts';
import type { AnnotationBook } from '../annotation-book.ts';
import { isAnnotationElement } from '../annotation-tree.ts';

/** Its dependencies. */
export interface OpenAnnotationSourceDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly annotations: AnnotationBook;
}

/** Opens the Markdown at the clicked words. */
export const openAnnotationSource: Command<OpenAnnotationSourceDeps> = {
  id: 'marginalia.openAnnotationSource',
  async run(context, element) {
    const found = await lessonInHand(context);
    if (!found || !isAnnotationElement(element)) return;
    const { placed } = await context.annotations.annotations(found.lesson);
    const anchor = placed.find(({ annotation }) => annotation.id === element.annotation.id)?.anchor;
    const [span] = anchor ? passageText(found.lesson).toSource(anchor.start, anchor.end) : [];
    if (span) await showSpan(context.library, found.folder, span);
  },
};
