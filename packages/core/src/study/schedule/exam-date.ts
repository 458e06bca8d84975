import { hash } from '../../text/hash.ts';

const DAY = 86_400_000;
const LAST_WEEK = 7 * DAY;

/**
 * When an exercise is due if there is an exam: as planned if that is earlier, else in the days before the exam. The
 * lead is a week, or half of the time left after the last review if that is less; ids spread exercises over its first
 * half, always in the same way. Anything reviewed on the last day does not come back. All times in milliseconds since
 * 1970.
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

/** A pseudorandom number in 0..1: FNV-1a, with MurmurHash3's bit mixing at the end. */
function spread(id: string): number {
  let bits = hash(id);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}
