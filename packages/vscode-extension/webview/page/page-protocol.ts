/** What the pages about a lesson, each in a tab of its own, have in common. Host and pages import it. */
import * as v from 'valibot';

export type { Parsed } from './parsed-message.ts';

const stateSchema = v.object({ lesson: v.optional(v.string()) });

/** What the page of a lesson keeps: the lesson's folder. */
export type LessonPageState = v.InferOutput<typeof stateSchema>;

/** Checks what a page kept, for the page itself and for a host that revives it; undefined when it does not fit. */
export function parseLessonPageState(data: unknown): LessonPageState | undefined {
  const result = v.safeParse(stateSchema, data);
  return result.success ? result.output : undefined;
}
