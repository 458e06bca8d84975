import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;

/** A line of the study record, as it stands in the file. */
export interface RecordLine {
  readonly type: string;
  readonly section?: string;
  readonly exercise?: string;
  readonly score?: number | null;
  readonly seed?: number;
  readonly rating?: string;
  readonly response?: unknown;
  readonly hints?: number;
  readonly id?: string;
  readonly quote?: { readonly exact: string };
  readonly text?: string;
  readonly target?: string;
}

/** Where the record of a workspace folder stands. */
function recordFolder(folder: string): string {
  return join(folder, '.marginalia', 'record');
}

/** What the study record of a workspace folder holds of one type, file by file in the order of their names. */
export function recorded(folder: string, type: string): RecordLine[] {
  return recordLines(recordFolder(folder)).filter((line) => line.type === type);
}

/** The lines of all JSON Lines files in a folder. */
export function recordLines(folder: string): RecordLine[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RecordLine);
}

/** Puts a file of another window's into the record of a workspace folder: events of a lesson, each so many days old. */
export function recordEarlier(
  folder: string,
  lesson: string,
  events: readonly { readonly days: number; readonly [field: string]: unknown }[],
): void {
  const name = `earlier-${crypto.randomUUID()}`;
  const lines = events.map(({ days, ...event }, index) =>
    JSON.stringify({ v: 1, id: `${name}-${index}`, at: Date.now() - days * DAY, lesson, ...event }),
  );
  mkdirSync(recordFolder(folder), { recursive: true });
  writeFileSync(join(recordFolder(folder), `${name}.jsonl`), `${lines.join('\n')}\n`);
}
