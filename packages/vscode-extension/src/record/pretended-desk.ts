import { createRecordWriter, foldRecord } from '@marginalia/core';
import { type RecordEvent, untouched } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { StudyDesk } from './study-desk.ts';

/** A study desk that saves nothing: its events count until it is disposed of, and are never written. */
export function createPretendedDesk(): StudyDesk {
  const changes = new vscode.EventEmitter<void>();
  const events: RecordEvent[] = [];
  const writer = createRecordWriter({
    store: { append: async () => undefined, readAll: async () => [], archive: async () => '' },
    clock: { now: () => Date.now() },
    newId: () => crypto.randomUUID(),
  });
  const peek = (lesson: string) => foldRecord(events).get(lesson) ?? untouched;
  return {
    onDidChange: changes.event,
    peek,
    state: async (lesson) => peek(lesson),
    async append(draft) {
      const event = await writer.append(draft);
      events.push(event);
      changes.fire();
      return event;
    },
    onDidSkip: new vscode.EventEmitter<never>().event,
    onDidRefuse: new vscode.EventEmitter<never>().event,
    flush: async () => undefined,
    written: async () => undefined,
    archive: () => Promise.reject(new Error('nothing is kept here')),
    dispose: () => changes.dispose(),
  };
}
