import { foldRecord, readRecord } from '@marginalia/core';
import {
  archiveOf,
  type EventDraft,
  type RecordEvent,
  type StudyRecord,
  type StudyState,
  type UnreadFile,
  untouched,
} from '@marginalia/core/study';
import * as vscode from 'vscode';
import { createVscodeRecordStore } from '../adapters/vscode-record-store.ts';
import { within } from '../adapters/within.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import { createKeptEvents } from './kept-events.ts';
import { createRecordKeeper } from './record-keeper.ts';
import { authorBase, studyBase } from './study-base.ts';
import { watchRecord } from './watch-record.ts';

/** This student's work, read on first request. */
export interface StudyDesk extends vscode.Disposable {
  /** Returns the state of a lesson. Rejects if the record cannot be read. */
  state(lesson: string): Promise<StudyState>;
  /** Returns the last known state, without reading; before the first reading, that of an untouched lesson. */
  peek(lesson: string): StudyState;
  /**
   * Writes an event and returns it as written. Rejects with an `UnwrittenEvent` if it could not be written: it still
   * counts, outlives the window, and is retried until it is in the record.
   */
  append(draft: EventDraft): Promise<RecordEvent>;
  /** Archives the work in a lesson, outside the record. Rejects if it could not be written. */
  archive(lesson: string): Promise<vscode.Uri>;
  /** Before the window closes: writes what waits, or keeps it for the next window. Never rejects. */
  flush(): Promise<void>;
  /** Resolves once nothing waits to be written. */
  written(): Promise<void>;
  /** Fires after the state grows. */
  readonly onDidChange: vscode.Event<void>;
  /** Fires once for every file that cannot be read. */
  readonly onDidSkip: vscode.Event<readonly UnreadFile[]>;
  /** Fires when events start to wait for being written, with the reason. */
  readonly onDidRefuse: vscode.Event<unknown>;
}

/** Folder of the record in a workspace. */
const RECORD = ['.marginalia', 'record'];
/** How long a closing window may wait for a record that is still being read, in milliseconds. */
const LAST_WAIT = 500;

/**
 * @param storage the extension's own folder, for a window without a workspace or with a read-only one, and for lessons
 *   that are being written
 *
 * @param isWritten whether the user of this window writes a lesson, by its id
 */
export function createStudyDesk(
  storage: vscode.Uri,
  log: vscode.LogOutputChannel,
  isWritten: (lesson: string) => boolean = () => false,
): StudyDesk {
  const changes = new vscode.EventEmitter<void>();
  const skips = new vscode.EventEmitter<readonly UnreadFile[]>();
  /** What others had written at the last reading of the record. */
  let found: StudyRecord['events'] = [];
  let states: ReadonlyMap<string, StudyState> = new Map();
  const base = studyBase(storage);
  const window = crypto.randomUUID();
  const author = authorBase(storage);
  const recordAt = (place: vscode.Uri, name: string) => {
    const store = createVscodeRecordStore(vscode.Uri.joinPath(place, ...RECORD), name);
    return {
      store,
      keeper: createRecordKeeper(store, createKeptEvents(storage, place, name, log), name, log),
    };
  };
  const { store, keeper } = recordAt(base, window);
  /** Events of lessons that are written in this workspace; kept outside it. */
  const { store: authorStore, keeper: authorKeeper } = recordAt(author, crypto.randomUUID());
  const keepers = [keeper, authorKeeper];
  const refusals = new vscode.EventEmitter<unknown>();
  const parts = together(changes, skips, refusals, ...keepers);
  for (const { onDidRefuse } of keepers) parts.add(onDidRefuse((reason) => refusals.fire(reason)));
  const skipped = new Set<string>();
  let opening: Promise<void> | undefined;
  let turn: Promise<void> = Promise.resolve();
  /** Appends in progress. */
  const running = new Set<Promise<unknown>>();
  let close: () => void = () => undefined;
  const closing = new Promise<void>((resolve) => {
    close = resolve;
  });

  const all = (): StudyRecord['events'] => [...found, ...keepers.flatMap(({ own }) => [...own.values()])];
  const fold = (): void => {
    states = foldRecord(all());
    if (!parts.isDisposed) changes.fire();
  };
  const take = async (): Promise<void> => {
    const { events, unread } = await readRecord({
      ...store,
      readAll: async () => (await Promise.all([store.readAll(), authorStore.readAll()])).flat(),
    });
    const known = new Set(found.map(nameOf));
    // What this window wrote was announced already.
    const others = events.filter((event) => !keepers.some(({ own }) => own.has(nameOf(event))));
    const fresh = others.filter((event) => !known.has(nameOf(event)));
    const isTold = fresh.length === 0 && others.length === found.length;
    for (const { learn } of keepers) learn(fresh);
    found = others;
    if (!isTold) fold();
    const news = unread.filter(({ name, problem }) => !skipped.has(`${problem} ${name}`));
    for (const { name, problem, cause } of news) {
      skipped.add(`${problem} ${name}`);
      log.warn(`the study record is read without ${name}: ${problem}`, String(cause ?? ''));
    }
    if (news.length > 0 && !parts.isDisposed) skips.fire(news);
  };
  // Sequential: an older reading must not overtake a newer one.
  const takeInTurn = (): Promise<void> => {
    const reading = turn.then(take);
    turn = reading.catch(() => undefined);
    return reading;
  };
  const watch = (): void => {
    const look = (): void => {
      inBackground(log, 'the study record cannot be read', takeInTurn());
      // The obstacle may be gone.
      for (const { retry } of keepers) retry();
    };
    parts.add(watchRecord(base, RECORD, window, look));
  };
  let watching = false;
  const open = async (): Promise<void> => {
    if (!watching) watch();
    watching = true;
    await takeInTurn();
    const known = new Set(found.map(nameOf));
    for (const { inherit } of keepers) await inherit(known);
    fold();
  };
  const opened = (): Promise<void> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const append = async (draft: EventDraft): Promise<RecordEvent> => {
    // An unreadable record must not cost an answer, and a closing window must not wait for it.
    await Promise.race([opened().catch(() => undefined), closing]);
    try {
      const event = await (isWritten(draft.lesson) ? authorKeeper : keeper).append(draft);
      // What one of them writes later comes after it.
      for (const { own, learn } of keepers) if (!own.has(event.id)) learn([event]);
      return event;
    } finally {
      fold();
    }
  };
  const flush = async (): Promise<void> => {
    close();
    await within(LAST_WAIT, Promise.allSettled(running)).catch(() => undefined);
    await Promise.all(keepers.map(({ flush }) => flush()));
  };

  return {
    onDidChange: changes.event,
    onDidSkip: skips.event,
    onDidRefuse: refusals.event,
    async state(lesson) {
      await opened();
      return states.get(lesson) ?? untouched;
    },
    peek: (lesson) => states.get(lesson) ?? untouched,
    append(draft) {
      const appending = append(draft);
      running.add(appending);
      const ended = (): boolean => running.delete(appending);
      appending.then(ended, ended);
      return appending;
    },
    async archive(lesson) {
      await opened();
      // A reset follows, which covers what this window has seen, so that must be everything.
      await takeInTurn();
      const { name, text } = archiveOf(all(), lesson, Date.now());
      return vscode.Uri.parse(await (isWritten(lesson) ? authorStore : store).archive(name, text));
    },
    flush,
    async written() {
      await Promise.all(keepers.map((one) => one.written()));
    },
    dispose() {
      if (parts.isDisposed) return;
      parts.dispose();
      inBackground(log, 'the last of the study record', flush());
    },
  };
}

/** Identifies an event. */
function nameOf(event: StudyRecord['events'][number]): string {
  return event.type === 'unknown' ? event.line : event.id;
}
