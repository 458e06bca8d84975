import type { Section } from '@marginalia/core';
import { readEvent } from '@marginalia/core/desk';
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
  section: Pick<Section, 'id' | 'title'>,
): Promise<RecordEvent | undefined> {
  const event = readEvent(lesson, section, await desk.state(lesson), Date.now());
  return event && appendOrKeep(desk, event);
}
