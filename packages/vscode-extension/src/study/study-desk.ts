import {
  archiveOf,
  createRecordWriter,
  type EventDraft,
  foldRecord,
  type RecordEvent,
  type RecordWriter,
  readRecord,
  type StudyRecord,
  type StudyState,
  untouched,
} from '@marginalia/core';
import * as vscode from 'vscode';
import { createVscodeRecordStore } from '../adapters/vscode-record-store.ts';
import { together } from '../lifecycle/together.ts';
import { studyBase } from './study-base.ts';
import { watchRecord } from './watch-record.ts';

/** What this student has done, read when it is first asked for. */
export interface StudyDesk extends vscode.Disposable {
  /** The state of a lesson. Rejects where the record cannot be read. */
  state(lesson: string): Promise<StudyState>;
  /** The state in hand, without reading; that of an untouched lesson before it was read. */
  peek(lesson: string): StudyState;
  /**
   * Writes an event and gives it as it was written. Rejects where it could not be written; it then counts all the same and is written with the next.
   */
  append(draft: EventDraft): Promise<RecordEvent>;
  /** Keeps a copy of what was done in a lesson, outside the record. Rejects where it could not be written. */
  archive(lesson: string): Promise<vscode.Uri>;
  /** Fires after something was added to the state. */
  readonly onDidChange: vscode.Event<void>;
}

/** Folder of the record in a workspace. */
const RECORD = ['.marginalia', 'record'];

/** @param storage the extension's own folder, for a window without a workspace or with one that cannot be written */
export function createStudyDesk(storage: vscode.Uri, log: vscode.LogOutputChannel): StudyDesk {
  const changes = new vscode.EventEmitter<void>();
  /** What others had written when the record was last read, and what this window wrote or has yet to write. */
  let found: StudyRecord['events'] = [];
  const own: RecordEvent[] = [];
  const parts = together(changes);
  let states: ReadonlyMap<string, StudyState> = new Map();
  const base = studyBase(storage);
  const window = crypto.randomUUID();
  const store = createVscodeRecordStore(vscode.Uri.joinPath(base, ...RECORD), window);
  let opening: Promise<RecordWriter> | undefined;
  /** What could not even be handed to a writer: a record that cannot be read must not cost an answer. */
  const waiting: EventDraft[] = [];

  const open = async (): Promise<RecordWriter> => {
    await take();
    let turn = Promise.resolve();
    // One after the other: an older reading must not overtake a newer one.
    const takeAgain = (): void => {
      turn = turn.then(take).catch((error: unknown) => {
        log.warn('the study record could not be read again', error instanceof Error ? error : String(error));
      });
    };
    parts.add(watchRecord(base, RECORD, window, takeAgain));
    return createRecordWriter({
      store,
      clock: { now: () => Date.now() },
      newId: () => crypto.randomUUID(),
      known: found,
    });
  };
  const take = async (): Promise<void> => {
    const { events } = await readRecord(store);
    const mine = new Set(own.map(nameOf));
    const known = new Set(found.map(nameOf));
    // What this window wrote has been told already.
    const others = events.filter((event) => !mine.has(nameOf(event)));
    const told = others.length === found.length && others.every((event) => known.has(nameOf(event)));
    found = others;
    if (!told) fold();
  };
  const writer = (): Promise<RecordWriter> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const fold = (): void => {
    states = foldRecord([...found, ...own]);
    changes.fire();
  };

  return {
    onDidChange: changes.event,
    async state(lesson) {
      await writer();
      return states.get(lesson) ?? untouched;
    },
    peek: (lesson) => states.get(lesson) ?? untouched,
    async append(draft) {
      const to = await writer().catch((error: unknown) => {
        waiting.push(draft);
        throw error;
      });
      try {
        const earlier = waiting.splice(0).map((one) => to.append(one));
        const [event, ...rest] = await Promise.all([to.append(draft), ...earlier]);
        own.push(...rest, event);
        return event;
      } catch (error) {
        // It is kept and tried again; the student's screen must not forget it meanwhile.
        own.push(...to.pending.filter((event) => !own.includes(event)));
        throw error;
      } finally {
        fold();
      }
    },
    async archive(lesson) {
      await writer();
      const { name, text } = archiveOf([...found, ...own], lesson, Date.now());
      return vscode.Uri.parse(await store.archive(name, text));
    },
    dispose: () => parts.dispose(),
  };
}

/** What tells an event from all others. */
function nameOf(event: StudyRecord['events'][number]): string {
  return event.type === 'unknown' ? event.line : event.id;
}
