/**
 * The messages between the extension host and the page that tells what became of a student's work after its lesson was
 * changed. Both sides import this file and nothing else of each other, and both check what arrives. The host sends
 * sentences in the user's language; what a button does is known to the host alone.
 */
import * as v from 'valibot';
import { type Parsed, parsedMessage } from '../page/parsed-message.ts';

const buttonSchema = v.object({
  /** What the host knows it by. */
  action: v.string(),
  label: v.string(),
});
export type ReportButton = v.InferOutput<typeof buttonSchema>;

const entrySchema = v.object({
  title: v.string(),
  /** What kind of thing it is, and where it stands. */
  about: v.string(),
  /** What became of it. */
  words: v.string(),
  /** Words of the passage or of the student, as they stand; '' for none. */
  quotation: v.string(),
  buttons: v.array(buttonSchema),
});
export type ReportEntry = v.InferOutput<typeof entrySchema>;

const groupSchema = v.object({ heading: v.string(), words: v.string(), entries: v.array(entrySchema) });
export type ReportGroup = v.InferOutput<typeof groupSchema>;

const showSchema = v.object({
  type: v.literal('show'),
  /** Folder of the lesson. */
  lesson: v.string(),
  title: v.string(),
  /** How much was kept, a sentence each. */
  summary: v.array(v.string()),
  groups: v.array(groupSchema),
});
export type ShowReport = v.InferOutput<typeof showSchema>;

const toReportPageSchema = v.variant('type', [
  /** Show a report, or its new state: what has the focus keeps it. */
  showSchema,
  /** Show a sentence in place of the report. */
  v.object({
    type: v.literal('empty'),
    message: v.string(),
    actions: v.array(v.object({ command: v.string(), label: v.string() })),
  }),
]);
export type ToReportPage = v.InferOutput<typeof toReportPageSchema>;

const fromReportPageSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  /** A button. The host does only what it offered. */
  v.object({ type: v.literal('act'), action: v.string() }),
  v.object({ type: v.literal('error'), message: v.string() }),
]);
export type FromReportPage = v.InferOutput<typeof fromReportPageSchema>;

/** Checks what arrived in the page. */
export function parseToReportPage(data: unknown): Parsed<ToReportPage> {
  return parsedMessage(toReportPageSchema, data);
}

/** Checks what arrived in the host. */
export function parseFromReportPage(data: unknown): Parsed<FromReportPage> {
  return parsedMessage(fromReportPageSchema, data);
}
