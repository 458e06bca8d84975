import * as v from 'valibot';
import { textQuoteSchema } from '../anchor/text-quote.ts';

/** Dates are defined up to here (ECMAScript, time range); a later clock is broken. */
export const LATEST = 8.64e15;
/**
 * The largest place in the order. It is beyond every date, so that an event written after one of the last date still
 * has a place after it.
 */
export const LAST_ORDER = Number.MAX_SAFE_INTEGER;
/** Longest id, in UTF-16 units. */
const LONGEST_NAME = 2000;
/** Most writers and events that a reset names; one that covers more is written without `covers`. */
export const MOST_COVERED = 2000;

const time = v.pipe(v.number(), v.minValue(-LATEST), v.maxValue(LATEST));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NAME));
const section = v.optional(name);

/**
 * The content under an id at that time, to detect later changes of the lesson; missing in events of the first versions.
 * Fingerprints of the question, of the right answer, and of its texts in the author's order, from `itemPrint`.
 */
const item = v.optional(
  v.object({ title: v.string(), asked: v.string(), right: v.string(), form: v.optional(v.string()) }),
);

const base = {
  v: v.literal(1),
  /** Unique across all windows and machines; identifies copies of an event. */
  id: name,
  /**
   * Milliseconds since 1970, by the clock of the machine that wrote it, right or wrong. Never used as the order of
   * events.
   */
  at: time,
  /** Id of the lesson. */
  lesson: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  /** Name of the window that wrote it. Missing in events of the first versions, like the next two. */
  by: v.optional(name),
  /** Its number among all that this window wrote, from 1. */
  seq: v.optional(count),
  /**
   * Its place in the order of all events: a hybrid logical clock (Kulkarni and others, 2014), larger than that of every
   * event that the window knew. Omitted if equal to `at`.
   */
  order: v.optional(v.pipe(v.number(), v.safeInteger())),
  /**
   * The link to the previous line: the last that the same window wrote about the same lesson. Omitted in the first one,
   * and missing in events of earlier versions.
   */
  prev: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_NAME))),
};

/** A section was read. */
const read = v.object({ ...base, type: v.literal('read'), section: name, title: v.optional(v.string()) });

/** An exercise was tried. */
const attempt = v.object({
  ...base,
  type: v.literal('attempt'),
  exercise: name,
  /** Type of the exercise at that time; if it changes, the exercise must be done again. */
  exerciseType: name,
  /** The section of the exercise at that time. */
  section,
  item,
  /** Any JSON; only the exercise's type knows its form. */
  response: v.optional(v.unknown()),
  /** 0..1, or null where only people can judge it. */
  score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Seed for shuffling the options. */
  seed: v.number(),
  hints: count,
  /** Milliseconds. */
  duration: v.pipe(v.number(), v.minValue(0)),
});

/** An answer to a question was written; its text is in the workbook. */
const answer = v.object({ ...base, type: v.literal('answer'), question: name, section, item });

const highlight = v.object({ ...base, type: v.literal('highlight'), section, quote: textQuoteSchema });

/** A note in the margin. Changing one removes it and writes another, so that of two changes neither is lost. */
const note = v.object({
  ...base,
  type: v.literal('note'),
  section,
  quote: textQuoteSchema,
  text: v.string(),
});

/** Undoes a highlight, a note or a reset. */
const remove = v.object({ ...base, type: v.literal('remove'), target: name });

/** An exercise was reviewed on schedule. */
const review = v.object({
  ...base,
  type: v.literal('review'),
  exercise: name,
  rating: v.picklist(['again', 'hard', 'good', 'easy']),
});

/**
 * What a window knew when it reset something, so that a reset removes nothing that it had not seen: a version vector
 * (Parker and others, 1983) for events with `by`, times and ids for those of the first versions.
 */
const covers = v.object({
  /** Writers, each with the number of its last event. */
  writers: v.pipe(v.array(v.tuple([name, count])), v.maxLength(MOST_COVERED)),
  /** Events without a writer up to this `at`. */
  until: v.optional(time),
  /** Events without a writer whose clock was ahead. */
  ids: v.optional(v.pipe(v.array(name), v.maxLength(MOST_COVERED))),
});
export type Covered = Readonly<v.InferOutput<typeof covers>>;

/**
 * Earlier reading, answers, attempts and reviews no longer count: those of one exercise, or of the whole lesson. They
 * stay in the record, as do highlights and notes, and removing the reset restores them. Without `covers`, earlier means
 * all that precedes it in the order.
 */
const reset = v.object({
  ...base,
  type: v.literal('reset'),
  exercise: v.optional(name),
  covers: v.optional(covers),
});

/** A student's settings for a lesson. Omitted fields stay unchanged; null unsets. */
const setting = v.object({
  ...base,
  type: v.literal('setting'),
  /** Milliseconds since 1970. */
  examDate: v.optional(v.nullable(time)),
});

/** What the student has seen of the lesson itself. Omitted fields stay unchanged. */
const seen = v.object({
  ...base,
  type: v.literal('seen'),
  /** Ids of its questions and exercises when the student started: others are new. */
  items: v.optional(v.array(name)),
  /** Fingerprints of the changes reported to the student, so that they are not reported again. */
  told: v.optional(v.string()),
});

export const recordEventSchema = v.variant('type', [
  attempt,
  review,
  read,
  answer,
  highlight,
  note,
  remove,
  reset,
  setting,
  seen,
]);

/** A student's action. One line of the record. */
export type RecordEvent = Readonly<v.InferInput<typeof recordEventSchema>>;

export type EventOf<T extends RecordEvent['type']> = Extract<RecordEvent, { type: T }>;

/** A line of a newer version, or an incomplete one: kept unchanged, never counted. */
export interface UnknownEvent {
  readonly type: 'unknown';
  readonly line: string;
}

type Stamped = 'v' | 'id' | 'at' | 'by' | 'seq' | 'order' | 'prev' | 'covers';
type Unstamped<T> = T extends unknown ? Omit<T, Stamped> : never;

/** An event before the writer adds version, id, time and place. */
export type EventDraft = Unstamped<RecordEvent>;
