import type { Clock } from '../../ports/clock.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { orderOf } from './event-order.ts';
import { linkTo } from './line-chain.ts';
import {
  type EventDraft,
  type EventOf,
  LAST_ORDER,
  LATEST,
  type RecordEvent,
  type UnknownEvent,
} from './record-event.ts';
import { parseEvent, serialiseEvent } from './record-lines.ts';
import { createKnowledge } from './reset-cover.ts';

/** Writes events to the record, in the order in which they arrive. */
export interface RecordWriter {
  /**
   * Adds version, id, time and place to an event, and stores it. Rejects if the store does; the event then stays in
   * `pending` and is written with the next one. Rejects with an `UnreadableEvent` if it could not be read again: that
   * is a bug of ours, and nothing of it is kept.
   */
  append(draft: EventDraft): Promise<RecordEvent>;
  /** Receives what others wrote: later events come after it, and a reset covers it. */
  learn(events: readonly (RecordEvent | UnknownEvent)[]): void;
  /** Takes over events that a window could not store before it closed. They stay unchanged and wait for `flush`. */
  adopt(events: readonly RecordEvent[]): void;
  /** Events that may not be stored, oldest first. They count: fold them with those that were read. */
  readonly pending: readonly RecordEvent[];
  /** Stores what is pending. Rejects if the store does. */
  flush(): Promise<void>;
}

export interface RecordWriterOptions {
  readonly store: RecordStore;
  readonly clock: Clock;
  /** A new random string, unique across windows and machines, such as a UUID. */
  readonly newId: () => string;
  /** The record's events when the window opened; `learn` receives later ones. Default: none. */
  readonly known?: readonly (RecordEvent | UnknownEvent)[];
  /** Name of the window, unique across windows and machines. Default: the id of the first event. */
  readonly name?: string;
}

/** An event that the reader of the record would refuse. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

export function createRecordWriter(options: RecordWriterOptions): RecordWriter {
  const { store, clock, newId, known = [] } = options;
  let { name } = options;
  let pending: RecordEvent[] = [];
  let flight: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  /** The last used place in the order, and the number of the last event of this window. */
  let latest = Number.NEGATIVE_INFINITY;
  let last = 0;
  /** The link for the next event, lesson by lesson. */
  const links = new Map<string, string>();
  const knowledge = createKnowledge();
  learn(known);
  // The file may end with half a line, from a crash or a failed append.
  let ragged = true;

  function learn(events: readonly (RecordEvent | UnknownEvent)[]): void {
    for (const event of events) {
      if (event.type === 'unknown') continue;
      latest = Math.max(latest, orderOf(event));
      if (name !== undefined && event.by === name) last = Math.max(last, event.seq ?? 0);
      knowledge.add(event);
    }
  }

  /** Returns the event of a draft, as it will be read again. */
  function stamped(draft: EventDraft): RecordEvent {
    const id = newId();
    // No window can reach the second condition: someone else used its name.
    if (name === undefined || last >= Number.MAX_SAFE_INTEGER) {
      name = id;
      last = 0;
      links.clear();
    }
    const at = readableTime(clock.now());
    const order = Math.min(LAST_ORDER, Math.max(at, Math.floor(latest) + 1));
    const prev = links.get(draft.lesson);
    const covers = draft.type === 'reset' ? knowledge.covered(draft.lesson, draft.exercise, at) : undefined;
    return readAgain({
      ...unstamped(draft),
      v: 1,
      id,
      at,
      by: name,
      seq: last + 1,
      ...(order === at ? {} : { order }),
      ...(prev === undefined ? {} : { prev }),
      ...(covers ? { covers } : {}),
    } as RecordEvent);
  }

  /** Stores everything pending at this moment. */
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

  /** Stores what is pending; events that arrive during an append go together with the next one. */
  function flush(): Promise<void> {
    if (!flight) {
      // An append is stored as a whole: nobody reads half of it.
      flight = Promise.resolve()
        .then(write)
        .finally(() => {
          flight = undefined;
        });
      return flight;
    }
    next ??= flight
      // Whoever waits for that one gets its error; the rest is still pending.
      .catch(() => {})
      .then(() => {
        next = undefined;
        return flush();
      });
    return next;
  }

  return {
    async append(draft) {
      const event = stamped(draft);
      links.set(event.lesson, linkTo(serialiseEvent(event).trimEnd()));
      learn([event]);
      pending.push(event);
      await flush();
      return event;
    },
    learn,
    adopt(events) {
      learn(events);
      for (const event of events) pending.push(event);
    },
    get pending() {
      return pending.slice();
    },
    flush,
  };
}

/** A draft without the stamp that it has if it was taken from the record to be rewritten. */
function unstamped(draft: EventDraft): object {
  const { v, id, at, by, seq, order, prev, covers, ...said } = draft as EventOf<'reset'>;
  return said;
}

/** The time of a clock, limited to valid dates. */
function readableTime(now: number): number {
  return Number.isNaN(now) ? 0 : Math.trunc(Math.min(LATEST, Math.max(-LATEST, now)));
}

/** Reads the event back as a reader will: nothing is written that a reader would refuse. */
function readAgain(event: RecordEvent): RecordEvent {
  let read: RecordEvent | UnknownEvent | undefined;
  try {
    read = parseEvent(serialiseEvent(event).trimEnd());
  } catch (error) {
    throw new UnreadableEvent(`an event of type ${event.type} cannot be written`, { cause: error });
  }
  if (!read || read.type === 'unknown')
    throw new UnreadableEvent(`an event of type ${event.type} could not be read again`);
  return read;
}
