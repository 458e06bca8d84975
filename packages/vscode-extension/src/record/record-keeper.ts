import { createRecordWriter } from '@marginalia/core';
import {
  type EventDraft,
  type RecordEvent,
  type RecordStore,
  type StudyRecord,
  UnreadableEvent,
} from '@marginalia/core/study';
import * as vscode from 'vscode';
import { within } from '../adapters/within.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import type { KeptEvents } from './kept-events.ts';
import { createRetries } from './retries.ts';
import { UnwrittenEvent } from './unwritten-event.ts';

/** Writes this window's events to the record, and drops nothing that is not in it. */
export interface RecordKeeper extends vscode.Disposable {
  /** Rejects with an `UnwrittenEvent` if the event has to wait. */
  append(draft: EventDraft): Promise<RecordEvent>;
  /** Receives what others wrote. */
  learn(events: StudyRecord['events']): void;
  /** Takes over what earlier windows could not write, unless the record already has it. */
  inherit(known: ReadonlySet<string>): Promise<void>;
  /** All events that this window wrote or has yet to write, by id. */
  readonly own: ReadonlyMap<string, RecordEvent>;
  /** Tries again, if anything waits. */
  retry(): void;
  /** Writes what waits, or keeps it for the next window if that takes too long. Never rejects. */
  flush(): Promise<void>;
  /** Resolves once nothing waits. */
  written(): Promise<void>;
  /** Fires when events start to wait, with the reason. */
  readonly onDidRefuse: vscode.Event<unknown>;
}

/** How long a closing window may wait for the record, in milliseconds: VS Code gives it five seconds in total. */
const LAST_WAIT = 1500;

/** @param window random name of the window */
export function createRecordKeeper(
  store: RecordStore,
  kept: KeptEvents,
  window: string,
  log: vscode.LogOutputChannel,
): RecordKeeper {
  const record = createRecordWriter({
    store,
    clock: { now: () => Date.now() },
    newId: () => crypto.randomUUID(),
    name: window,
  });
  const own = new Map<string, RecordEvent>();
  const refusals = new vscode.EventEmitter<unknown>();
  let waiting: Promise<void> | undefined;
  let settle: () => void = () => undefined;
  /** Whether the student was told that something waits. */
  let isTold = false;

  const begin = (): void => {
    waiting ??= new Promise((resolve) => {
      settle = resolve;
    });
  };
  /** Keeps waiting events elsewhere at once, since a window may end without notice. */
  const refused = async (error: unknown): Promise<void> => {
    begin();
    retries.later();
    if (!isTold) refusals.fire(error);
    isTold = true;
    await kept.keep(record.pending).catch((failure: unknown) => {
      logError(log, 'what waits for the study record cannot be kept', failure);
    });
  };
  const stored = async (): Promise<void> => {
    if (record.pending.length > 0) return;
    retries.stop();
    if (waiting !== undefined) await kept.forget();
    // More may have been refused meanwhile.
    if (record.pending.length > 0) return;
    waiting = undefined;
    isTold = false;
    settle();
  };
  const writeWaiting = async (): Promise<void> => {
    if (record.pending.length === 0) return;
    try {
      await record.flush();
      await stored();
    } catch (error) {
      log.warn('the study record cannot be written', String(error));
      await refused(error);
    }
  };
  const retries = createRetries(() => inBackground(log, 'what waits for the study record', writeWaiting()));

  return {
    own,
    onDidRefuse: refusals.event,
    learn: (events) => record.learn(events),
    async append(draft) {
      const writing = record.append(draft);
      // It has its stamp by now, and counts in any case.
      const event = record.pending.at(-1);
      if (event) own.set(event.id, event);
      try {
        const written = await writing;
        if (waiting !== undefined) await stored();
        return written;
      } catch (error) {
        if (error instanceof UnreadableEvent || !event) {
          logError(log, 'an event is not as the record wants it', error);
          throw error;
        }
        log.warn('an event cannot be written to the study record yet', String(error));
        await refused(error);
        throw new UnwrittenEvent(event, error);
      }
    },
    async inherit(known) {
      const events = await kept.read();
      if (events.length === 0) return;
      begin();
      const missing: RecordEvent[] = [];
      for (const event of events) {
        // Two windows may have kept the same events.
        if (known.has(event.id) || own.has(event.id)) continue;
        own.set(event.id, event);
        missing.push(event);
      }
      record.adopt(missing);
      if (missing.length === 0) await stored();
      else retries.now();
    },
    retry() {
      if (record.pending.length > 0) retries.now();
    },
    async flush() {
      if (record.pending.length === 0) return;
      await within(LAST_WAIT, writeWaiting()).catch((error: unknown) => refused(error));
    },
    written: () => waiting ?? Promise.resolve(),
    dispose() {
      retries.dispose();
      refusals.dispose();
    },
  };
}
