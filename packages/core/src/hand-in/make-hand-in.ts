import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflateSync } from 'fflate';
import type { SourceFile } from '../model/source-file.ts';
import type { RecordFile } from '../ports/record-store.ts';
import type { Signer } from '../ports/signer.ts';
import { recordText } from '../study/record/read-record.ts';
import { toBase64url } from '../text/base64url.ts';
import { isDeviceName } from '../text/device-name.ts';
import { lessonFileName } from '../text/lesson-id.ts';
import { zipFiles } from '../zip/zip-files.ts';
import {
  FORMAT,
  type HandInFile,
  type HandInManifest,
  isLessonFile,
  LIMITS,
  MANIFEST,
  SIGNATURE,
  WORKBOOK,
} from './hand-in-format.ts';
import { type HandInChoice, selectLines } from './select-lines.ts';

/** What a student hands in. */
export interface HandInContent {
  /** Id of the lesson. */
  readonly lesson: string;
  /** Name of the student edition; `undefined` for a lesson that is none. */
  readonly edition: string | undefined;
  /** The lesson as the student has it. */
  readonly parts: readonly SourceFile[];
  /** All files of the record; events of other lessons stay behind. */
  readonly record: readonly RecordFile[];
  /** '' if there is none. */
  readonly workbook: string;
  readonly student: { readonly code: string; readonly name?: string };
  readonly choice: HandInChoice;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** Version of the program. */
  readonly tool: string;
  /** Hash of the hand-in before, as `makeHandIn` returned it; `undefined` for the first one. */
  readonly before: string | undefined;
}

/** A hand-in to be saved. */
export interface MadeHandIn {
  readonly bytes: Uint8Array;
  /** Identifies it, for the next one: the SHA-256 of its manifest, in hexadecimal digits. */
  readonly hash: string;
  /** How many events of the lesson have no room in a hand-in. */
  readonly unfit: number;
}

/** Most members with events: a browser writes a file of the record in each of its windows. */
const MOST_RECORD_FILES = 100;

/** The name of the file that a student hands in. */
export function handInName(lesson: string): string {
  return `${lessonFileName(lesson)}.hand-in.zip`;
}

/**
 * Makes the zip that a student hands in: the record's lines about the lesson byte for byte, the workbook, the lesson,
 * and a signed list of them.
 *
 * @param signer none where keys cannot be made: then the list says that it is not signed
 */
export async function makeHandIn(content: HandInContent, signer: Signer | undefined): Promise<MadeHandIn> {
  const { lesson, edition, parts, record, workbook, student, choice, made, tool, before } = content;
  const encoder = new TextEncoder();
  const members = new Map<string, Uint8Array>();
  const files: Record<string, HandInFile> = {};
  const add = (name: string, text: string, more: Partial<HandInFile> = {}): void => {
    const bytes = encoder.encode(text);
    members.set(name, bytes);
    files[name] = { sha256: bytesToHex(sha256(bytes)), bytes: bytes.length, ...more };
  };
  let unfit = 0;
  for (const [index, file] of selectLines(joined(record), lesson, choice).entries()) {
    const { lines, left, head } = file;
    unfit += file.unfit;
    add(`record/w${index + 1}.jsonl`, lines.map((line) => `${line}\n`).join(''), {
      events: lines.length,
      head,
      ...(left.length > 0 ? { left: [...left] } : {}),
    });
  }
  if (workbook !== '') add(WORKBOOK, workbook);
  for (const { name, path, text } of namedParts(parts))
    add(name, text, name === `lesson/${path}` ? {} : { path });
  const manifest: Omit<HandInManifest, 'alg'> & Partial<HandInManifest> = {
    format: FORMAT,
    v: 1,
    lesson,
    edition: edition ?? null,
    student: { code: student.code, ...(student.name ? { name: student.name } : {}) },
    made,
    tool,
    before: before ?? null,
    files,
    ...(signer && signer.algorithm !== 'Ed25519' ? { alg: signer.algorithm } : {}),
    key: signer ? toBase64url(signer.publicKey) : null,
  };
  const list = encoder.encode(`${JSON.stringify(manifest)}\n`);
  const signature = signer && (await signer.sign(list));
  const all = new Map([
    [MANIFEST, list],
    ...(signature ? [[SIGNATURE, signature] as const] : []),
    ...members,
  ]);
  const stored = new Set([...all].flatMap(([name, bytes]) => (isTooDense(bytes) ? name : [])));
  return {
    bytes: zipFiles(all, (name) => stored.has(name)),
    hash: bytesToHex(sha256(list)),
    unfit,
  };
}

/** The texts of a record, joined if they are too many: the chain of events does not depend on files. */
function joined(record: readonly RecordFile[]): string[] {
  const texts = record.map(recordText);
  const share = Math.max(1, Math.ceil(texts.length / MOST_RECORD_FILES));
  return Array.from({ length: Math.ceil(texts.length / share) }, (_, index) =>
    texts.slice(index * share, (index + 1) * share).join('\n'),
  );
}

/** Names for the parts of a lesson in a hand-in: their own ones, if every system knows these. */
function* namedParts(parts: readonly SourceFile[]): Generator<SourceFile & { readonly name: string }> {
  const taken = new Set(parts.map(({ path }) => `lesson/${path}`));
  let number = 1;
  for (const { path, text } of parts) {
    let name = `lesson/${path}`;
    const ending = /\.ya?ml$/i.test(path) ? 'yaml' : 'md';
    if (!isLessonFile(name) || isDeviceName(path))
      do name = `lesson/part-${++number}.${ending}`;
      while (taken.has(name));
    yield { name, path, text };
  }
}

/** Whether a reader would take a member for a bomb once it is compressed. */
function isTooDense(bytes: Uint8Array): boolean {
  const { ratio = Number.POSITIVE_INFINITY } = LIMITS;
  return bytes.length > 1024 && bytes.length > ratio * deflateSync(bytes, { level: 6 }).length;
}
