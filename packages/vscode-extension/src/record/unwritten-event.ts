import type { RecordEvent } from '@marginalia/core/study';

/** An event that could not be written to the record yet. It counts, is kept, and is retried. */
export class UnwrittenEvent extends Error {
  readonly event: RecordEvent;

  constructor(event: RecordEvent, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.event = event;
  }
}
