import type { Section } from '../model/section.ts';
import type { EventDraft } from '../study/record/record-event.ts';
import type { StudyState } from '../study/record/study-state.ts';

/**
 * The event that a section was read, at most one a day; `undefined` if today's is there.
 *
 * @param lesson id of the lesson
 *
 * @param now milliseconds since 1970
 */
export function readEvent(
  lesson: string,
  { id: section, title }: Pick<Section, 'id' | 'title'>,
  { sections }: Pick<StudyState, 'sections'>,
  now: number,
): EventDraft | undefined {
  const last = sections.get(section)?.lastAt;
  if (last !== undefined && new Date(last).toDateString() === new Date(now).toDateString()) return undefined;
  return { type: 'read', lesson, section, title };
}
