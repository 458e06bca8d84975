import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of the study record, as it stands in the file. */
export interface RecordLine {
  readonly type: string;
  readonly exercise?: string;
  readonly score?: number | null;
  readonly seed?: number;
  readonly rating?: string;
  readonly response?: unknown;
  readonly hints?: number;
}

/** Where the record of a workspace folder stands. */
export function recordFolder(folder: string): string {
  return join(folder, '.marginalia', 'record');
}

/** What the study record of a workspace folder holds of one type, file by file in the order of their names. */
export function recorded(folder: string, type: string): RecordLine[] {
  const record = recordFolder(folder);
  if (!existsSync(record)) return [];
  return readdirSync(record)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(record, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordLine)
    .filter((line) => line.type === type);
}
