import * as v from 'valibot';
import { LESSON_FILE } from '../model/lesson-files.ts';
import { LATEST } from '../study/record/record-event.ts';
import type { ZipLimits } from '../zip/open-zip.ts';

export const FORMAT = 'marginalia/hand-in';
export const MANIFEST = 'hand-in.json';
export const SIGNATURE = 'hand-in.sig';
export const WORKBOOK = 'workbook.md';
export const LESSON = `lesson/${LESSON_FILE}`;

/** A hand-in comes from a stranger: most members and bytes, and how far a member may unpack. */
export const LIMITS: ZipLimits = {
  members: 200,
  member: 16 * 2 ** 20,
  total: 64 * 2 ** 20,
  ratio: 200,
  isStrict: true,
};
/** Longest line of a record in a hand-in, in bytes. */
export const LONGEST_LINE = 64 * 2 ** 10;
/** Most events of all record files of a hand-in. */
export const MOST_EVENTS = 200_000;

const RECORD_FILE = /^record\/[a-z0-9][a-z0-9.-]{0,73}\.jsonl$/;
const LESSON_PART = /^lesson\/[a-z0-9][a-z0-9.-]{0,73}\.(?:md|yaml)$/;

export const isRecordFile = (name: string): boolean => RECORD_FILE.test(name);
export const isLessonFile = (name: string): boolean => LESSON_PART.test(name);
const isMember = (name: string): boolean => name === WORKBOOK || isRecordFile(name) || isLessonFile(name);

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const link = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const words = (most: number) => v.pipe(v.string(), v.maxLength(most));

const fileSchema = v.object({
  /** Of its bytes, in hexadecimal digits. */
  sha256: hash,
  bytes: count,
  /** A file of the record: how many events it has. */
  events: v.optional(count),
  /** A file of the record: the link to its last event, left out or not. */
  head: v.optional(link),
  /** A file of the record: the links to the events that were left out of it, in its order. */
  left: v.optional(v.pipe(v.array(link), v.maxLength(MOST_EVENTS))),
  /** A part of the lesson: its path in the lesson's folder, if that is not its name here. */
  path: v.optional(words(1000)),
});
export type HandInFile = v.InferOutput<typeof fileSchema>;

/** The content of `hand-in.json`. Fields that are not listed are of a newer version, and do not count. */
export const manifestSchema = v.object({
  format: v.literal(FORMAT),
  v: v.literal(1),
  /** Id of the lesson. */
  lesson: words(2000),
  /** Name of the student edition; null for a lesson that is none. */
  edition: v.nullable(words(100)),
  student: v.object({
    /** What the instructor knows the student by. */
    code: v.pipe(words(100), v.nonEmpty()),
    name: v.optional(words(200)),
  }),
  /** Milliseconds since 1970, by the clock of the student's machine. */
  made: v.pipe(v.number(), v.minValue(-LATEST), v.maxValue(LATEST)),
  /** Version of the program that made it. */
  tool: words(100),
  /** Hash of the manifest of the hand-in before; null for the first one. */
  before: v.nullable(hash),
  /** All other members but the signature, by their names. */
  files: v.record(v.pipe(v.string(), v.check(isMember)), fileSchema),
  /** Algorithm of the signature. */
  alg: v.optional(v.picklist(['Ed25519', 'ES256']), 'Ed25519'),
  /** The student's public key in base64url; null for a hand-in without a signature. */
  key: v.nullable(v.pipe(words(100), v.regex(/^[\w-]+$/))),
});
/** The list of a hand-in, as it was read. */
export type HandInManifest = Readonly<v.InferOutput<typeof manifestSchema>>;
