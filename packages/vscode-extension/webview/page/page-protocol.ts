/** What the lesson pages in tabs share. Host and pages import it. */
import * as v from 'valibot';

export type { Parsed } from '@marginalia/core/desk';

const stateSchema = v.object({ lesson: v.optional(v.string()) });

/** The stored state of a lesson page: the lesson's folder. */
export type LessonPageState = v.InferOutput<typeof stateSchema>;

/** Validates a page's stored state, for the page itself and for a host that restores it; undefined if it is invalid. */
export function parseLessonPageState(data: unknown): LessonPageState | undefined {
  const result = v.safeParse(stateSchema, data);
  return result.success ? result.output : undefined;
}
