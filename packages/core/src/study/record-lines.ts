import * as v from 'valibot';
import { type RecordEvent, recordEventSchema, type UnknownEvent } from './record-event.ts';

/** What a file of the record holds. */
export interface RecordLines {
  /** In the order of the file; copies of one event are still in it. */
  readonly events: readonly (RecordEvent | UnknownEvent)[];
  /** Lines, or what is left of them, that are no JSON object: a write that was cut short. */
  readonly torn: readonly string[];
}

/** What git writes around the two sides of a conflict. Both sides are kept, so the markers only have to go. */
const CONFLICT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
/** How every event begins, because `serialiseEvent` writes its version first. */
const BEGINNINGS = /(?=\{"v":)/;

/** Reads JSON Lines and never fails: a line that cannot be read costs that line alone. */
export function parseRecord(text: string): RecordLines {
  const events: (RecordEvent | UnknownEvent)[] = [];
  const torn: string[] = [];
  for (const raw of text.split(/[\r\n]+/)) {
    // A byte order mark stands inside where files were joined.
    const line = raw.replaceAll('\ufeff', '').trim();
    if (line === '') continue;
    const event = readEvent(line);
    if (event) events.push(event);
    else if (!CONFLICT_MARKER.test(line)) readPieces(line);
  }
  return { events, torn };

  /**
   * Something was appended to a line that was cut short: the events behind the cut are whole. Only known ones, since a
   * response may begin like an event.
   */
  function readPieces(line: string): void {
    for (const piece of line.split(BEGINNINGS)) {
      const event = readEvent(piece);
      if (event && event.type !== 'unknown') events.push(event);
      else torn.push(piece);
    }
  }
}

/** The line of an event, with its line break. An unknown event comes out as it came in. */
export function serialiseEvent(event: RecordEvent | UnknownEvent): string {
  if (event.type === 'unknown') return `${event.line}\n`;
  const { v: version, id, at, lesson, type, ...rest } = event;
  return `${JSON.stringify({ v: version, id, at, lesson, type, ...rest })}\n`;
}

function readEvent(line: string): RecordEvent | UnknownEvent | undefined {
  if (!line.startsWith('{')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  // The event is the parsed object itself: fields that only a newer version knows stay in it.
  return v.is(recordEventSchema, value) ? value : { type: 'unknown', line };
}
