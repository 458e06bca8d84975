import type { Lesson } from '../model/lesson.ts';
import { passageText } from '../passage/passage-text.ts';
import { createAnchorText } from '../study/anchor/anchor-text.ts';
import { type PlacedAnnotations, placeAnnotations } from '../study/annotation/place-annotations.ts';
import type { EventDraft } from '../study/record/record-event.ts';
import type { StudyState } from '../study/record/study-state.ts';
import type { PassageSpan } from './letter-span.ts';

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
