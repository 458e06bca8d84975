/**
 * The shares of a question that Moodle allows for an answer, 0..1; it skips a question with another one. Its list, as
 * observed in 4.5.6: fifths and the like, tenths, sixths, 1/7, 1/8, 1/9 and 1/20.
 */
const shares = [
  0,
  1 / 20,
  1 / 10,
  1 / 9,
  1 / 8,
  1 / 7,
  1 / 6,
  1 / 5,
  1 / 4,
  3 / 10,
  1 / 3,
  2 / 5,
  1 / 2,
  3 / 5,
  2 / 3,
  7 / 10,
  3 / 4,
  4 / 5,
  5 / 6,
  9 / 10,
  1,
];

/** The nearest share in Moodle's list to one of -1..1. */
export function nearestShare(share: number): number {
  const size = Math.abs(share);
  const nearest = shares.reduce((one, other) =>
    Math.abs(other - size) < Math.abs(one - size) ? other : one,
  );
  return nearest === 0 ? 0 : Math.sign(share) * nearest;
}

/** Whether Moodle has a share exactly, to 1e-6. */
export const hasShare = (share: number): boolean => Math.abs(nearestShare(share) - share) < 1e-6;

/** A share in percent, as Moodle writes it: with at most five decimals. */
export const percentOf = (share: number): string => String(Number((share * 100).toFixed(5)));
