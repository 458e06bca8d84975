import { parseRecord, serialiseEvent } from '../src/study/record/record-lines.ts';
import { workbookName } from '../src/study/workbook/workbook-name.ts';
import { openZip, ZipRefused } from '../src/zip/open-zip.ts';
import { zipFiles } from '../src/zip/zip-files.ts';
import { saveFile } from './save-file.ts';
import type { Work } from './work-tools.ts';

/** Largest file to take in, in bytes. */
const LARGEST = 64 * 2 ** 20;
const LIMITS = { member: LARGEST, total: LARGEST, members: 2_000 };

/**
 * Saves the student's work as a file: the lines of the record, and with answers in a workbook a zip of both, with the
 * folders that VS Code has in `.marginalia`.
 */
export function saveRecord({ lesson, desk, workbook }: Work): void {
  const name = workbookName(lesson.id);
  const lines = desk.events
    .map((event) => (event.type === 'unknown' ? `${event.line}\n` : serialiseEvent(event)))
    .join('');
  if (workbook.text === '') {
    saveFile(`${lesson.id}.jsonl`, new Blob([lines], { type: 'application/jsonl' }));
    return;
  }
  const encoder = new TextEncoder();
  const files = new Map([
    [`record/${name.replace(/\.md$/, '.jsonl')}`, encoder.encode(lines)],
    [`workbook/${name}`, encoder.encode(workbook.text)],
  ]);
  saveFile(`${lesson.id}.zip`, new Blob([zipFiles(files) as BlobPart], { type: 'application/zip' }));
}

/** Takes in a file: a record, a workbook, or a zip of both. Returns what became of it. */
export async function takeFile(work: Work, file: File): Promise<string> {
  const { name, size } = file;
  if (size > LARGEST) return `“${name}” is too large for a record.`;
  try {
    const found = textsIn(work, new Uint8Array(await file.arrayBuffer()));
    if (!found) return `“${name}” is not a record. Choose a file that “Save my record…” has saved.`;
    let count = 0;
    for (const text of found.records) count += await work.desk.take(text);
    for (const text of found.workbooks) count += await work.workbook.takeIn(text);
    return count === 0 ? `There is nothing new in “${name}”.` : `Added from “${name}”: ${count}`;
  } catch (error) {
    if (error instanceof ZipRefused) return `“${name}” could not be unpacked.`;
    reportError(error);
    return `“${name}” could not be read or stored.`;
  }
}

interface Found {
  readonly records: readonly string[];
  readonly workbooks: readonly string[];
}

function textsIn({ lesson, workbook }: Work, bytes: Uint8Array): Found | undefined {
  const decoder = new TextDecoder();
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) {
    const text = decoder.decode(bytes);
    if (isRecord(text)) return { records: [text], workbooks: [] };
    return workbook.isWorkbook(text) ? { records: [], workbooks: [text] } : undefined;
  }
  const zip = openZip(bytes, LIMITS);
  const texts = (isWanted: (path: string) => boolean): string[] =>
    zip.names.filter(isWanted).map((path) => decoder.decode(zip.read(path)));
  const name = workbookName(lesson.id);
  const records = texts((path) => /(?:^|\/)record\/[^/]+\.jsonl$/.test(path)).filter(isRecord);
  const workbooks = texts((path) => /(?:^|\/)workbook\.md$/.test(path) || path.endsWith(`workbook/${name}`));
  return records.length + workbooks.length > 0 ? { records, workbooks } : undefined;
}

const isRecord = (text: string): boolean => parseRecord(text).events.some(({ type }) => type !== 'unknown');
