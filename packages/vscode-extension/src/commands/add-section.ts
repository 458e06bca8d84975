import { insertSection } from '@marginalia/core';
import { insertSnippet } from '../features/authoring/edit-lesson.ts';
import { elementNow, isEditable } from '../features/authoring/editable-element.ts';
import { isLessonElement } from '../features/tree/lesson-element.ts';
import type { Command } from './command.ts';
import { lessonInHand } from './lesson-in-hand.ts';

/** Begins a new section behind that of the tree, or at the end. */
export const addSection: Command = {
  id: 'marginalia.addSection',
  async run(context, from) {
    const found = await lessonInHand(context);
    if (!found) return;
    await insertSnippet(context, found.folder, (lesson) => {
      const before = isLessonElement(from) && isEditable(from) ? elementNow(lesson, from) : undefined;
      return insertSection(lesson, before && 'blocks' in before ? before : undefined);
    });
  },
};
