import type { RecordFile, RecordStore } from '../ports/record-store.ts';
import type { RecordEvent, UnknownEvent } from './record-event.ts';
import { parseRecord } from './record-lines.ts';

/** The whole record. */
export interface StudyRecord {
  readonly events: readonly (RecordEvent | UnknownEvent)[];
  /** What was cut short, by file. */
  readonly torn: readonly { readonly file: string; readonly text: string }[];
}

/** Reads all files of a store. Rejects only where the store does. */
export async function readRecord(store: RecordStore): Promise<StudyRecord> {
  const files = await store.readAll();
  const read = files.map((file) => ({ name: file.name, ...parseRecord(textOf(file)) }));
  return {
    events: read.flatMap(({ events }) => events),
    torn: read.flatMap(({ name, torn }) => torn.map((text) => ({ file: name, text }))),
  };
}

function textOf({ content }: RecordFile): string {
  if (typeof content === 'string') return content;
  // Some shells save as UTF-16 what they were only asked to join.
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  // Not fatal: a character that was cut in two makes its own line unreadable and no other.
  return new TextDecoder('utf-8').decode(content);
}
