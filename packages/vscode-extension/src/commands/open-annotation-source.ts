import { passageText } from '@marginalia/core';
import { isAnnotationElement } from '../features/annotations/annotation-tree.ts';
import { showSpan } from '../features/reader/visit.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Opens the Markdown at the words of the list that were clicked. */
export const openAnnotationSource: Command = {
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
