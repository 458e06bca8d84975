/**
 * The messages between the extension host and the page that reports the state of a student's work after its lesson was
 * changed. Both sides import only this file from each other, and both validate what arrives. The host sends sentences
 * in the user's language; only the host knows what a button does.
 */
import { type Parsed, parsedMessage } from '@marginalia/core/desk';
import * as v from 'valibot';

const buttonSchema = v.object({
  /** The host's name for it. */
  action: v.string(),
  label: v.string(),
});
export type ReportButton = v.InferOutput<typeof buttonSchema>;

const entrySchema = v.object({
  title: v.string(),
  /** Its kind, and its place. */
  about: v.string(),
  /** What became of it. */
  words: v.string(),
  /** Words of the passage or of the student, verbatim; '' for none. */
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
  /** Show a report, or its new state: keeps the focus. */
  showSchema,
  /** Show a sentence instead of the report. */
  v.object({
    type: v.literal('empty'),
    message: v.string(),
    actions: v.array(v.object({ command: v.string(), label: v.string() })),
  }),
]);
export type ToReportPage = v.InferOutput<typeof toReportPageSchema>;

const fromReportPageSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  /** A button. The host only runs actions that it offered. */
  v.object({ type: v.literal('act'), action: v.string() }),
  v.object({ type: v.literal('error'), message: v.string() }),
]);
export type FromReportPage = v.InferOutput<typeof fromReportPageSchema>;

/** Validates a message for the page. */
export function parseToReportPage(data: unknown): Parsed<ToReportPage> {
  return parsedMessage(toReportPageSchema, data);
}

/** Validates a message for the host. */
export function parseFromReportPage(data: unknown): Parsed<FromReportPage> {
  return parsedMessage(fromReportPageSchema, data);
}
