import type { Load } from './machine-load.ts';
import type { Clock, Took } from './took.ts';

/** By how much the clock may be ahead of the processor: so much of it, and some milliseconds. */
const AHEAD = 1.25;
const GRACE = 2;
/** What other programs may take of the cores where the clock counts. */
const SHARE = 1 / 8;

/**
 * Whether other programs kept this work waiting.
 *
 * @param by how the work is measured. Work measured by processor time never waits by itself, so it was disturbed if the
 *   clock is far ahead, or if others left it no core of its own. Other work waits for disks and pictures, so only the load
 *   tells.
 */
export function isDisturbed(turns: readonly Took[], by: Clock, { others, cores }: Load): boolean {
  if (by === 'wall') return others > cores * SHARE;
  const sum = (of: Clock): number => turns.reduce((total, took) => total + took[of], 0);
  return sum('wall') > AHEAD * sum('cpu') + GRACE || others > cores - 1;
}
