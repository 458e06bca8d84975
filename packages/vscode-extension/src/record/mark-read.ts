import type { Section } from '@marginalia/core';
import type { RecordEvent } from '@marginalia/core/study';
import { appendOrKeep } from './append-or-keep.ts';
import type { StudyDesk } from './study-desk.ts';

/**
 * Records that a section was read, at most once a day.
 *
 * @returns the event, or `undefined` if today's already exists
 */
export async function markRead(
  desk: StudyDesk,
  lesson: string,
  { id: section, title }: Pick<Section, 'id' | 'title'>,
): Promise<RecordEvent | undefined> {
  const { sections } = await desk.state(lesson);
  const last = sections.get(section)?.lastAt;
  if (last !== undefined && new Date(last).toDateString() === new Date().toDateString()) return undefined;
  return appendOrKeep(desk, { type: 'read', lesson, section, title });
}
