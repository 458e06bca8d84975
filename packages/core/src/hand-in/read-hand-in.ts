import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { SourceFile } from '../model/source-file.ts';
import type { RecordEvent, UnknownEvent } from '../study/record/record-event.ts';
import { fromBase64url } from '../text/base64url.ts';
import { openZip, type Zip, ZipRefused } from '../zip/open-zip.ts';
import { type BrokenLink, type ChainedFile, checkChain } from './check-chain.ts';
import { checkSignature } from './check-signature.ts';
import {
  FORMAT,
  type HandInManifest,
  isLessonFile,
  isRecordFile,
  LESSON,
  LIMITS,
  MANIFEST,
  MOST_EVENTS,
  manifestSchema,
  SIGNATURE,
  WORKBOOK,
} from './hand-in-format.ts';
import { type HandInLine, readHandInLine } from './hand-in-line.ts';
import { HandInRefused, type RefusedHandIn } from './hand-in-refusal.ts';
import { readJson } from './read-json.ts';

/** A hand-in that was opened: what a student says, in a file that nobody has to believe. */
export interface HandIn {
  readonly kind: 'hand-in';
  readonly manifest: HandInManifest;
  /** Identifies it: the SHA-256 of its manifest, in hexadecimal digits. */
  readonly hash: string;
  /** The lines about the lesson, file by file; those that are not understood are of type `unknown`. */
  readonly record: readonly HandInRecord[];
  /** '' if there is none. */
  readonly workbook: string;
  /** The lesson as the student had it, by its own paths, which no file may be written by. */
  readonly parts: readonly SourceFile[];
  readonly findings: readonly HandInFinding[];
}

/** A file of the record in a hand-in. */
export interface HandInRecord {
  readonly name: string;
  /** Byte for byte, without line breaks. */
  readonly lines: readonly string[];
  /** One for each line. */
  readonly events: readonly (RecordEvent | UnknownEvent)[];
  /** How many events of the lesson the student has left out. */
  readonly left: number;
}

/** A reason to look closer, never a verdict. */
export type HandInFinding =
  /** The signature is not of this hand-in by its key, or is missing. */
  | { readonly kind: 'signature' }
  /** It was made where no keys can be made. */
  | { readonly kind: 'unsigned' }
  /** This system cannot check the signature. */
  | { readonly kind: 'signature-unchecked' }
  /** Lines of the record were changed, added or removed before the hand-in was made. */
  | { readonly kind: 'chain-broken'; readonly places: readonly BrokenLink[] };

/**
 * Opens a hand-in, which may come from anybody, and checks that it is whole: nothing but what it lists, within the limits,
 * with the hashes that it lists. Also checks its signature and the chain of its events. Rejects only because of a bug.
 */
export async function readHandIn(bytes: Uint8Array): Promise<HandIn | RefusedHandIn> {
  try {
    return await read(openZip(bytes, LIMITS));
  } catch (error) {
    if (error instanceof HandInRefused) return error.refusal;
    if (error instanceof ZipRefused) return new HandInRefused(error.trouble).refusal;
    throw error;
  }
}

async function read(zip: Zip): Promise<HandIn> {
  const list = zip.read(MANIFEST);
  // Some browsers unpack what they download, and systems pack a folder with its name.
  const isRepacked = !list && zip.names.some((name) => name.endsWith(`/${MANIFEST}`));
  if (!list) throw new HandInRefused(isRepacked ? 'repacked' : 'no-hand-in', MANIFEST);
  const manifest = readManifest(textOf(list, MANIFEST));
  const names = Object.keys(manifest.files);
  const listed = new Set([...names, MANIFEST, ...(manifest.key === null ? [] : [SIGNATURE])]);
  const odd =
    zip.names.find((name) => !listed.has(name)) ??
    [LESSON, ...names].find((name) => !zip.names.includes(name));
  if (odd !== undefined) throw new HandInRefused('members', odd);
  const texts = new Map(names.map((name) => [name, readMember(zip, manifest, name)]));
  const files = readRecord(manifest, texts);
  const signature = await signatureFinding(manifest, zip.read(SIGNATURE), list);
  const places = checkChain(files);
  return {
    kind: 'hand-in',
    manifest,
    hash: bytesToHex(sha256(list)),
    record: files.map(({ name, lines, left }) => ({
      name,
      lines: lines.map(({ line }) => line),
      events: lines.map(({ event }) => event),
      left: left.length,
    })),
    workbook: texts.get(WORKBOOK) ?? '',
    parts: names.filter(isLessonFile).map((name) => ({
      path: manifest.files[name]?.path ?? name.slice(name.indexOf('/') + 1),
      text: texts.get(name) ?? '',
    })),
    findings: [...signature, ...(places.length > 0 ? [{ kind: 'chain-broken', places } as const] : [])],
  };
}

function readManifest(text: string): HandInManifest {
  const value = readJson(text);
  const outer = v.safeParse(v.object({ format: v.literal(FORMAT), v: v.number() }), value);
  if (!outer.success) throw new HandInRefused('no-hand-in', MANIFEST);
  if (outer.output.v > 1) throw new HandInRefused('newer');
  const manifest = v.safeParse(manifestSchema, value);
  if (!manifest.success) throw new HandInRefused('unreadable', MANIFEST);
  return manifest.output;
}

/** The text of a member, if it is the one that is listed. */
function readMember(zip: Zip, { files }: HandInManifest, name: string): string {
  const content = zip.read(name);
  const { bytes, sha256: hash } = files[name] ?? {};
  if (!content || content.length !== bytes || bytesToHex(sha256(content)) !== hash)
    throw new HandInRefused('changed', name);
  return textOf(content, name);
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new HandInRefused('unreadable', name);
  }
}

interface RecordPart extends ChainedFile {
  readonly lines: readonly HandInLine[];
}

function readRecord({ lesson, files }: HandInManifest, texts: ReadonlyMap<string, string>): RecordPart[] {
  let room = MOST_EVENTS;
  return [...texts].flatMap(([name, text]): RecordPart[] => {
    if (!isRecordFile(name)) return [];
    const { events, head, left = [] } = files[name] ?? {};
    const lines: HandInLine[] = [];
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from);
      const line = end < 0 ? undefined : readHandInLine(text.slice(from, end));
      if (!line || line.fields['lesson'] !== lesson) throw new HandInRefused('unreadable', name);
      if (room-- === 0) throw new HandInRefused('too-large');
      lines.push(line);
      from = end + 1;
    }
    if (lines.length !== events) throw new HandInRefused('unreadable', name);
    return [{ name, lines, left, head }];
  });
}

async function signatureFinding(
  { key, alg }: HandInManifest,
  signature: Uint8Array | undefined,
  list: Uint8Array,
): Promise<readonly HandInFinding[]> {
  if (key === null) return [{ kind: 'unsigned' }];
  const isGood = signature ? await checkSignature(alg, fromBase64url(key), signature, list) : false;
  if (isGood === undefined) return [{ kind: 'signature-unchecked' }];
  return isGood ? [] : [{ kind: 'signature' }];
}
