import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A series of exercises, by their ids: those of a section, those that are due, or all of them before an exam. Without a
 * queue, the series is the whole lesson.
 */
export const queueSchema = v.object({
  kind: v.picklist(['section', 'review', 'cram']),
  exercises: v.array(v.string()),
  /** Milliseconds since 1970: attempts since then count for the summary at the end. */
  startedAt: v.number(),
});
export type Queue = v.InferOutput<typeof queueSchema>;

/** What the page stores for the host, which gets it back after a window reload, to continue as before. */
export const resumeSchema = v.object({
  /** Seed for shuffling the options. */
  seed: v.number(),
  /** How many hints are open. */
  hints: whole,
  queue: v.optional(queueSchema),
});
export type Resume = v.InferOutput<typeof resumeSchema>;
