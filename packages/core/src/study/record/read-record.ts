import type { RecordFile, RecordStore, UnreadFile } from '../../ports/record-store.ts';
import type { RecordEvent, UnknownEvent } from './record-event.ts';
import { parseRecord } from './record-lines.ts';

/** The whole record. */
export interface StudyRecord {
  readonly events: readonly (RecordEvent | UnknownEvent)[];
  /** Truncated lines, by file. */
  readonly torn: readonly { readonly file: string; readonly text: string }[];
  /** Files that could not be read, or not completely. */
  readonly unread: readonly UnreadFile[];
}

/** Most to read from one file, in bytes or UTF-16 units: a hundred times a year of study. */
export const LARGEST_RECORD_FILE = 64 * 2 ** 20;
/** Most to read from all files together. */
export const LARGEST_RECORD = 4 * LARGEST_RECORD_FILE;
/** Most events to read from one file: a student who never rests needs ten years for them. */
const MOST_EVENTS_OF_FILE = 500_000;
/** Most events to read from all files. */
const MOST_EVENTS = 2 * MOST_EVENTS_OF_FILE;

/** Reads all files of a store. Rejects only if the store does: an unreadable file only loses that file. */
export async function readRecord(store: RecordStore): Promise<StudyRecord> {
  const events: StudyRecord['events'][number][] = [];
  const torn: StudyRecord['torn'][number][] = [];
  const unread: UnreadFile[] = [];
  let left = LARGEST_RECORD;
  // Smaller files first: if the total is too large, only the outliers are left out.
  const files = [...(await store.readAll())].sort((a, b) => sizeOf(a) - sizeOf(b));
  for (const file of files) {
    if ('problem' in file) {
      unread.push(file);
      continue;
    }
    const { name } = file;
    left -= sizeOf(file);
    if (sizeOf(file) > LARGEST_RECORD_FILE || left < 0 || events.length >= MOST_EVENTS) {
      unread.push({ name, problem: 'too-large' });
      continue;
    }
    const lines = parseRecord(recordText(file), Math.min(MOST_EVENTS_OF_FILE, MOST_EVENTS - events.length));
    for (const event of lines.events) events.push(event);
    for (const text of lines.torn) torn.push({ file: name, text });
    if (lines.cut) unread.push({ name, problem: 'too-large' });
  }
  return { events, torn, unread };
}

function sizeOf(file: RecordFile | UnreadFile): number {
  return 'problem' in file ? 0 : file.content.length;
}

/** The text of a file of the record. */
export function recordText({ content }: RecordFile): string {
  if (typeof content === 'string') return content;
  // Some shells save as UTF-16 when they concatenate files.
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  // Not fatal: a character cut in two only makes its own line unreadable.
  return new TextDecoder('utf-8').decode(content);
}
