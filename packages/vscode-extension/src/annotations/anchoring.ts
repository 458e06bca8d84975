import { type Lesson, passageText } from '@marginalia/core';
import {
  createAnchorText,
  type EventDraft,
  type PlacedAnnotations,
  placeAnnotations,
  type StudyState,
} from '@marginalia/core/study';
import type { PassageSpan } from '../reader/letter-span.ts';

/**
 * Returns the draft for a highlight, or for a note if there are words for it; `undefined` for a span without a word.
 */
export function draftOf(lesson: Lesson, { start, end }: PassageSpan, text?: string): EventDraft | undefined {
  const passage = passageText(lesson);
  const quote = createAnchorText(passage.text).quote(start, end);
  const section = passage.sectionAt(start);
  const base = { lesson: lesson.id, ...(section === undefined ? {} : { section }) };
  if (!quote) return undefined;
  return text === undefined ? { ...base, type: 'highlight', quote } : { ...base, type: 'note', quote, text };
}

/** Places a student's annotations, each with the section that it is in now. */
export function placeIn(lesson: Lesson, state: StudyState): PlacedAnnotations {
  const passage = passageText(lesson);
  const { placed, orphans } = placeAnnotations(passage.text, state);
  return {
    orphans,
    placed: placed.map(({ annotation: { section: _, ...annotation }, anchor }) => {
      const section = passage.sectionAt(anchor.start);
      return { anchor, annotation: section === undefined ? annotation : { ...annotation, section } };
    }),
  };
}
