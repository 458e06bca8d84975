/** A check whose cost is this or less needs no wait, in milliseconds. */
const CHEAP = 10;
/** Longest idle time that ends a burst of changes, and the longest burst, in milliseconds. */
const QUIET = 40;
const LONGEST = 120;
/** How many times its own cost a check rests afterwards, at least a frame and at most half a second. */
const SHARE = 3;
const FRAME = 16;
const LONGEST_REST = 500;

/** A check that was made: when it ended, and how long it kept the host busy, in milliseconds. */
export interface LastCheck {
  readonly ended: number;
  readonly cost: number;
}

/**
 * Returns how long to wait before a check, in milliseconds. A cheap check is made at once. The more the last one cost,
 * the longer it waits for a pause in typing, and for the host to get its turn: checks take a quarter of the time at
 * most, and there are never more than sixty a second.
 *
 * @param now in milliseconds, on the same clock as all other times
 *
 * @param since when the first of the changes to be checked was made
 *
 * @param least idle time to wait for, however cheap the check is
 */
export function waitBefore(now: number, since: number, last: LastCheck | undefined, least = 0): number {
  const { ended, cost } = last ?? { ended: Number.NEGATIVE_INFINITY, cost: 0 };
  const quiet = Math.max(least, Math.min(QUIET, 2 * Math.max(0, cost - CHEAP)));
  const rest = Math.min(LONGEST_REST, Math.max(FRAME, SHARE * cost));
  return Math.max(0, Math.min(quiet, since + LONGEST - now), ended + rest - now);
}

/** A check that follows changes, at the pace that its cost allows. */
export interface PacedCheck {
  /** Something has changed. The check follows once nothing else has changed for `least` milliseconds. */
  changed(least?: number): void;
  /** Drops a check that has not begun. */
  dispose(): void;
}

/** @param check makes the check, and reports for how many milliseconds it kept the host busy */
export function pacedCheck(check: (spent: (cost: number) => void) => void): PacedCheck {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let last: LastCheck | undefined;
  const spent = (cost: number): void => {
    last = { ended: performance.now(), cost };
  };
  return {
    changed(least) {
      const now = performance.now();
      if (timer === undefined) since = now;
      else clearTimeout(timer);
      const wait = waitBefore(now, since, last, least);
      timer = setTimeout(() => {
        timer = undefined;
        check(spent);
      }, wait);
    },
    dispose: () => clearTimeout(timer),
  };
}
