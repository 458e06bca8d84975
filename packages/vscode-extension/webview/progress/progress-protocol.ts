/**
 * The messages between the extension host and the progress page. Both sides import only this file from each other, and
 * both validate what arrives. The host sends facts and sentences in the user's language; the page draws the facts and
 * puts the same facts into tables. Times are milliseconds since 1970, shares 0..1.
 */
import { type Parsed, parsedMessage } from '@marginalia/core/desk';
import * as v from 'valibot';

const time = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const actionSchema = v.object({ command: v.string(), label: v.string() });
export type ProgressAction = v.InferOutput<typeof actionSchema>;

/** A figure's heading, the sentence with its message, and what to do if it is empty. */
const figure = { heading: v.string(), sentence: v.string(), actions: v.array(actionSchema) };

const shareOfSchema = v.object({ done: count, total: count });
export type ShareOf = v.InferOutput<typeof shareOfSchema>;

const figuresRow = v.object({
  label: v.string(),
  read: shareOfSchema,
  answered: shareOfSchema,
  attempted: shareOfSchema,
  score: v.nullable(share),
});
export type FiguresRow = v.InferOutput<typeof figuresRow>;

/** The progress of each part of a lesson. */
const partsSchema = v.object({ ...figure, part: v.string(), rows: v.array(figuresRow) });
export type PartsFigure = v.InferOutput<typeof partsSchema>;

const attemptsSchema = v.object({
  ...figure,
  /** Oldest first. `earned`: best scores so far, as a share of all points of the lesson. */
  rows: v.array(v.object({ at: time, title: v.string(), score: v.nullable(share), earned: share })),
});
export type AttemptsFigure = v.InferOutput<typeof attemptsSchema>;

const dueSchema = v.object({
  ...figure,
  /** Consecutive periods, `from` inclusive; the first also contains overdue ones. */
  rows: v.array(v.object({ from: time, to: time, label: v.string(), titles: v.array(v.string()) })),
  exam: v.nullable(time),
});
export type DueFigure = v.InferOutput<typeof dueSchema>;

const retentionSchema = v.object({
  ...figure,
  /** From now on; the curves have a value for each. */
  times: v.array(time),
  rows: v.array(v.object({ title: v.string(), curve: v.array(share) })),
  mean: v.array(share),
  exam: v.nullable(time),
});
export type RetentionFigure = v.InferOutput<typeof retentionSchema>;

/** The page's own texts. */
const stringsSchema = v.object({
  showTable: v.string(),
  read: v.string(),
  answered: v.string(),
  attempted: v.string(),
  score: v.string(),
  oneScore: v.string(),
  time: v.string(),
  exercise: v.string(),
  exercises: v.string(),
  count: v.string(),
  earned: v.string(),
  exam: v.string(),
  now: v.string(),
  mean: v.string(),
  goal: v.string(),
  unscored: v.string(),
});
export type ProgressStrings = v.InferOutput<typeof stringsSchema>;

const showSchema = v.object({
  type: v.literal('show'),
  /** Folder of the lesson. */
  lesson: v.string(),
  title: v.string(),
  /** The progress of the whole lesson, a sentence each. */
  summary: v.array(v.string()),
  actions: v.array(actionSchema),
  sections: partsSchema,
  lenses: partsSchema,
  attempts: attemptsSchema,
  due: dueSchema,
  retention: retentionSchema,
  strings: stringsSchema,
});
export type ShowProgress = v.InferOutput<typeof showSchema>;

const toProgressPageSchema = v.variant('type', [
  /** Show the progress of a lesson, or its new state: keeps open parts and the focus. */
  showSchema,
  /** Show a sentence instead of the progress. */
  v.object({ type: v.literal('empty'), message: v.string(), actions: v.array(actionSchema) }),
]);
export type ToProgressPage = v.InferOutput<typeof toProgressPageSchema>;

const fromProgressPageSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  /** A button. The host runs only commands that it offered. */
  v.object({ type: v.literal('command'), command: v.string() }),
  v.object({ type: v.literal('error'), message: v.string() }),
]);
export type FromProgressPage = v.InferOutput<typeof fromProgressPageSchema>;

/** Validates a message for the page. */
export function parseToProgressPage(data: unknown): Parsed<ToProgressPage> {
  return parsedMessage(toProgressPageSchema, data);
}

/** Validates a message for the host. */
export function parseFromProgressPage(data: unknown): Parsed<FromProgressPage> {
  return parsedMessage(fromProgressPageSchema, data);
}
