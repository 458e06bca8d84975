import type { Lesson } from '@marginalia/core';
import type { Movable } from '@marginalia/core/language';
import type { LessonElement } from '../lessons/lesson-element.ts';

/** A line of the tree that an author can move, rename and delete. */
export type EditableElement = Extract<LessonElement, { kind: 'section' | 'question' | 'exercise' }>;

/** Whether a line can be moved, renamed and deleted. */
export function isEditable(element: LessonElement | undefined): element is EditableElement {
  return element?.kind === 'section' || element?.kind === 'question' || element?.kind === 'exercise';
}

/** Returns the element behind a line in the current lesson; `undefined` if it is gone. */
export function elementNow(lesson: Lesson, element: EditableElement): Movable | undefined {
  const is = ({ id }: Movable): boolean =>
    id === (element.kind === 'section' ? element.section : element.item).id;
  switch (element.kind) {
    case 'section':
      return lesson.sections.find(is);
    case 'question':
      return lesson.questions.find(is);
    case 'exercise':
      return lesson.exercises.find(is);
  }
}
