import type { Exercise, Lesson } from '@marginalia/core';
import { exerciseParagraphs } from '@marginalia/core/exercise';
import { elementId } from '@marginalia/core/render';
import type { Target } from '../../webview/reader/reader-protocol.ts';

/**
 * Returns the place in the passage for an exercise: the paragraph before it, else the beginning of its section.
 * `undefined` for an exercise without a section.
 */
export function exercisePlace(lesson: Lesson, exercise: Exercise): Target | undefined {
  const [first, second] = exerciseParagraphs(lesson, exercise);
  if (first !== undefined && second === undefined) return { kind: 'paragraph', id: String(first) };
  const section = lesson.sections.find(({ id }) => id === exercise.section);
  return section && { kind: 'section', id: elementId('', section.id).slice(1) };
}
