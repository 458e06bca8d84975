import type { EventDraft, RecordEvent } from '@marginalia/core/study';
import type { StudyDesk } from './study-desk.ts';
import { UnwrittenEvent } from './unwritten-event.ts';

/** Writes an event, or lets it wait until it can be written: the desk has already told the student. */
export async function appendOrKeep(desk: StudyDesk, draft: EventDraft): Promise<RecordEvent> {
  try {
    return await desk.append(draft);
  } catch (error) {
    if (error instanceof UnwrittenEvent) return error.event;
    throw error;
  }
}
