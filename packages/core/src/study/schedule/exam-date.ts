const DAY = 86_400_000;
const LAST_WEEK = 7 * DAY;

/**
 * When an exercise comes back if there is an exam: as planned where that is before it, else in the days before it.
 * The lead is a week, or half of the time that is left after the last review if that is less; exercises are spread
 * over its first half by their ids, always in the same way. What was reviewed on the last day comes back no more.
 * All times in milliseconds since 1970.
 */
export function dueBeforeExam(
  exercise: string,
  planned: number,
  lastReview: number,
  exam: number | undefined,
): number {
  if (exam === undefined || planned < exam || exam - lastReview <= DAY) return planned;
  const lead = Math.min(LAST_WEEK, (exam - lastReview) / 2);
  return Math.round(exam - lead * (1 - spread(exercise) / 2));
}

/** A number of 0..1 that looks like chance and is none: FNV-1a, with MurmurHash3's mixing of the bits at the end. */
function spread(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
