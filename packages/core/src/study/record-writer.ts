import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { EventDraft, RecordEvent, UnknownEvent } from './record-event.ts';
import { serialiseEvent } from './record-lines.ts';

/** Writes events to the record, in the order in which they come. */
export interface RecordWriter {
  /**
   * Gives an event version, id and time and stores it. Rejects where the store does; the event is then still in
   * `pending` and goes along with the next one.
   */
  append(draft: EventDraft): Promise<RecordEvent>;
  /** Events that are not certain to be stored, oldest first. They count: fold them with what was read. */
  readonly pending: readonly RecordEvent[];
  /** Stores what is pending. Rejects where the store does. */
  flush(): Promise<void>;
}

export interface RecordWriterOptions {
  readonly store: RecordStore;
  readonly clock: Clock;
  /** A new random string that no other window or machine has made, as a UUID. */
  readonly newId: () => string;
  /** What the record held when the window opened: a reset must come after it, whatever the clock says. Default: none. */
  readonly known?: readonly (RecordEvent | UnknownEvent)[];
}

export function createRecordWriter({ store, clock, newId, known = [] }: RecordWriterOptions): RecordWriter {
  let pending: RecordEvent[] = [];
  let flight: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let latest = Number.NEGATIVE_INFINITY;
  let lastReset = Number.NEGATIVE_INFINITY;
  for (const event of known) if (event.type !== 'unknown') remember(event);
  // The file may end in half a line, from a crash or from an append that failed.
  let ragged = true;

  function remember({ type, at }: RecordEvent): void {
    latest = Math.max(latest, at);
    if (type === 'reset') lastReset = Math.max(lastReset, at);
  }

  /** Stores all that is pending at the moment. */
  async function write(): Promise<void> {
    const batch = pending.slice();
    if (batch.length === 0) return;
    const lines = batch.map(serialiseEvent).join('');
    try {
      await store.append(ragged ? `\n${lines}` : lines);
    } catch (error) {
      ragged = true;
      throw error;
    }
    ragged = false;
    pending = pending.slice(batch.length);
  }

  /** Stores what is pending; what came while an append is on its way goes together with the next one. */
  function flush(): Promise<void> {
    if (!flight) {
      // What is appended at one time is stored at one time: nobody reads half of it.
      flight = Promise.resolve()
        .then(write)
        .finally(() => {
          flight = undefined;
        });
      return flight;
    }
    next ??= flight
      // Whoever waits for that one hears of its failure; what it leaves behind is still pending.
      .catch(() => {})
      .then(() => {
        next = undefined;
        return flush();
      });
    return next;
  }

  return {
    async append(draft) {
      // Under a clock that runs backwards a reset would miss what came before it and swallow what comes after.
      const at = Math.max(clock.now(), (draft.type === 'reset' ? latest : lastReset) + 1);
      const event = { ...draft, v: 1, id: newId(), at } as RecordEvent;
      remember(event);
      pending.push(event);
      await flush();
      return event;
    },
    get pending() {
      return pending.slice();
    },
    flush,
  };
}
