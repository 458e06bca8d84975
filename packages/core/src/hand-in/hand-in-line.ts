import type { RecordEvent, UnknownEvent } from '../study/record/record-event.ts';
import { parseEvent } from '../study/record/record-lines.ts';
import { LONGEST_LINE } from './hand-in-format.ts';
import { readJson } from './read-json.ts';

/** An event of a hand-in, with what its line says of it even if it does not count. */
export interface HandInLine {
  readonly line: string;
  readonly event: RecordEvent | UnknownEvent;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads a line of a record; `undefined` for one that no hand-in contains. */
export function readHandInLine(line: string): HandInLine | undefined {
  if (line.length > LONGEST_LINE || new TextEncoder().encode(line).length > LONGEST_LINE) return undefined;
  const event = parseEvent(line);
  const fields = event && readJson(line);
  return fields ? { line, event, fields: fields as HandInLine['fields'] } : undefined;
}
