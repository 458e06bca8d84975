import * as v from 'valibot';
import { type RecordEvent, recordEventSchema, type UnknownEvent } from './record-event.ts';

/** The content of a record file. */
export interface RecordLines {
  /** In file order; still contains copies. */
  readonly events: readonly (RecordEvent | UnknownEvent)[];
  /**
   * Lines, or what is left of them, that are not a JSON object: interrupted writes. Also lines that are longer than any
   * event. Only their beginnings, and at most a few thousand.
   */
  readonly torn: readonly string[];
  /** Set if the file contains more events than are read. */
  readonly cut?: true;
}

/** Longest line of an event, in UTF-16 units. */
const LONGEST_LINE = 4 * 2 ** 20;
/** Deepest nesting of an event; our responses have three levels. */
const DEEPEST = 100;
const MOST_TORN = 10_000;
/** How much of a torn line to keep, in UTF-16 units. */
const TORN_BEGINNING = 1000;

/** Git's markers around the two sides of a conflict. Both sides are kept, so only the markers are dropped. */
const CONFLICT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
/** How every event starts, because `serialiseEvent` writes its version first. */
const BEGINNING = '{"v":';

/**
 * Reads JSON Lines and never fails: an unreadable line only loses that line.
 *
 * @param most events to read. Default: all.
 */
export function parseRecord(text: string, most = Number.POSITIVE_INFINITY): RecordLines {
  const events: (RecordEvent | UnknownEvent)[] = [];
  const torn: string[] = [];
  for (const { line, event } of recordLines(text)) {
    if (events.length >= most) return { events, torn, cut: true };
    if (event) events.push(event);
    else if (torn.length < MOST_TORN) torn.push(line.slice(0, TORN_BEGINNING));
  }
  return { events, torn };
}

/** A line of the record without its line break, as it stands; `event` is missing if it is not a JSON object. */
export interface RecordLine {
  readonly line: string;
  readonly event?: RecordEvent | UnknownEvent;
}

/** Reads JSON Lines one by one. Blank lines, and git's markers around a conflict, are none. */
export function* recordLines(text: string): Generator<RecordLine> {
  for (const raw of linesOf(text)) {
    // Joining files leaves byte order marks inside.
    const line = raw.replaceAll('\ufeff', '').trim();
    if (line === '') continue;
    const event = parseEvent(line);
    if (event) yield { line: raw.trim(), event };
    else if (!CONFLICT_MARKER.test(line)) yield* piecesOf(line);
  }
}

/**
 * Something was appended to a truncated line: the events after the cut are intact. Known ones only, since a response may
 * start like an event.
 */
function* piecesOf(line: string): Generator<RecordLine> {
  for (let from = 0; from < line.length; ) {
    const next = line.indexOf(BEGINNING, from + 1);
    const end = next < 0 ? line.length : next;
    const piece = line.slice(from, end);
    const event = parseEvent(piece);
    yield event && event.type !== 'unknown' ? { line: piece, event } : { line: piece };
    from = end;
  }
}

/**
 * Splits into lines without their breaks. Uses search, since a regular expression fails on a line of many megabytes.
 */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const next = end < 0 ? text.length : end;
    yield* text.slice(start, next).split('\r');
    start = next + 1;
  }
}

/** The line of an event, with its line break. An unknown event is written unchanged. */
export function serialiseEvent(event: RecordEvent | UnknownEvent): string {
  if (event.type === 'unknown') return `${event.line}\n`;
  const { v: version, id, at, lesson, type, ...rest } = event;
  return `${JSON.stringify({ v: version, id, at, lesson, type, ...rest })}\n`;
}

/** The event of a line without its line break; `undefined` if it is not a JSON object, or too long for an event. */
export function parseEvent(line: string): RecordEvent | UnknownEvent | undefined {
  if (line.length > LONGEST_LINE || !line.startsWith('{') || !line.endsWith('}')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  // The event is the parsed object itself: this keeps fields that only a newer version knows.
  return isKnown(value) && isWithin(DEEPEST, value) && v.is(recordEventSchema, value)
    ? value
    : { type: 'unknown', line };
}

const types: ReadonlySet<unknown> = new Set(
  recordEventSchema.options.map(({ entries }) => entries.type.literal),
);

/** A quick check, many times faster than the schema: a file may contain only unknown lines. */
function isKnown(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && types.has(value.type);
}

/** Whether a value is nested no deeper than that: a deeper one would overflow the stack of a writer. */
function isWithin(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  return Object.values(value).every((inner) => isWithin(levels - 1, inner));
}
