import type { EventDraft, RecordEvent } from '@marginalia/core';
import type { StudyDesk } from './study-desk.ts';

/** An event that could not be written to the record yet. It counts, is kept, and is tried again. */
export class UnwrittenEvent extends Error {
  readonly event: RecordEvent;

  constructor(event: RecordEvent, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.event = event;
  }
}

/** Writes an event, or lets it wait until it can be written: the desk has told the student so. */
export async function appendOrKeep(desk: StudyDesk, draft: EventDraft): Promise<RecordEvent> {
  try {
    return await desk.append(draft);
  } catch (error) {
    if (error instanceof UnwrittenEvent) return error.event;
    throw error;
  }
}
