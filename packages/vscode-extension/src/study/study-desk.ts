import {
  createRecordWriter,
  type EventDraft,
  foldRecord,
  type RecordEvent,
  type RecordWriter,
  readRecord,
  type StudyState,
  untouched,
} from '@marginalia/core';
import * as vscode from 'vscode';
import { createVscodeRecordStore } from '../adapters/vscode-record-store.ts';

/** What this student has done, read when it is first asked for. */
export interface StudyDesk extends vscode.Disposable {
  /** The state of a lesson. Rejects where the record cannot be read. */
  state(lesson: string): Promise<StudyState>;
  /** The state in hand, without reading; that of an untouched lesson before it was read. */
  peek(lesson: string): StudyState;
  /**
   * Writes an event. Rejects where it could not be written; it then counts all the same and is written with the next.
   */
  append(draft: EventDraft): Promise<void>;
  /** Fires after something was added to the state. */
  readonly onDidChange: vscode.Event<void>;
}

/** Folder of the record in a workspace. */
const RECORD = ['.marginalia', 'record'];

/** @param storage the extension's own folder, for a window without a workspace or with one that cannot be written */
export function createStudyDesk(storage: vscode.Uri): StudyDesk {
  const changes = new vscode.EventEmitter<void>();
  const read: RecordEvent[] = [];
  let states: ReadonlyMap<string, StudyState> = new Map();
  let opening: Promise<RecordWriter> | undefined;

  const open = async (): Promise<RecordWriter> => {
    const store = createVscodeRecordStore(recordFolder(storage), crypto.randomUUID());
    const { events } = await readRecord(store);
    for (const event of events) if (event.type !== 'unknown') read.push(event);
    if (read.length > 0) fold();
    return createRecordWriter({
      store,
      clock: { now: () => Date.now() },
      newId: () => crypto.randomUUID(),
      known: events,
    });
  };
  const writer = (): Promise<RecordWriter> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const fold = (): void => {
    states = foldRecord(read);
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
      const to = await writer();
      try {
        read.push(await to.append(draft));
      } catch (error) {
        // It is kept and tried again; the student's screen must not forget it meanwhile.
        read.push(...to.pending.filter((event) => !read.includes(event)));
        throw error;
      } finally {
        fold();
      }
    },
    dispose: () => changes.dispose(),
  };
}

function recordFolder(storage: vscode.Uri): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const writable = workspace && vscode.workspace.fs.isWritableFileSystem(workspace.uri.scheme);
  return vscode.Uri.joinPath(writable ? workspace.uri : storage, ...RECORD);
}
