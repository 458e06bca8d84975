import * as v from 'valibot';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Exercises to be done one after another, by their ids: those of a section, those that are due, or everything once more
 * before an exam. Without a queue the way goes through the whole lesson.
 */
export const queueSchema = v.object({
  kind: v.picklist(['section', 'review', 'cram']),
  exercises: v.array(v.string()),
  /** Milliseconds since 1970: attempts since then count for what is said at the end. */
  startedAt: v.number(),
});
export type Queue = v.InferOutput<typeof queueSchema>;

/** What the page keeps for the host, which gets it back after the window was reloaded: to go on as it was. */
export const resumeSchema = v.object({
  /** What the options are shuffled with. */
  seed: v.number(),
  /** How many are open. */
  hints: whole,
  queue: v.optional(queueSchema),
});
export type Resume = v.InferOutput<typeof resumeSchema>;
