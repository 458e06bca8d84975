import { anchor, type Exercise, type Lesson } from '@marginalia/core';
import type { Target } from '../../../webview/protocol.ts';

/**
 * Where the passage speaks of what an exercise asks: the paragraph that it stands behind, else its section's beginning.
 * `undefined` for an exercise without a section.
 */
export function exercisePlace(lesson: Lesson, exercise: Exercise): Target | undefined {
  const section = lesson.sections.find(({ id }) => id === exercise.section);
  if (!section) return undefined;
  const { file, start } = exercise.span;
  const before = section.blocks.findLast(
    ({ span, paragraph }) => paragraph !== undefined && span.file === file && span.end <= start,
  );
  const behind = before && section.blocks.some(({ span }) => span.file === file && span.start > start);
  if (behind && before.paragraph !== undefined) return { kind: 'paragraph', id: String(before.paragraph) };
  return { kind: 'section', id: anchor('', section.id).slice(1) };
}
