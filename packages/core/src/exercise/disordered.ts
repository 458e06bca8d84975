import { type Draw, shuffled } from './shuffled.ts';

const DRAWS = 8;
/** Maximum score of entries left as they are, 0..1. */
const MOST_UNTOUCHED = 1 / 3;

/**
 * Returns an order of entries that scores at most a third if left as it is, or everything if they are one tie. A score
 * is the longest subset in order. Entries woven from a few falling runs have no ordered subset longer than the number
 * of runs, since it can take only one entry of each. So the runs are random, not the order.
 *
 * @param scoreOf returns the score of an order of all entries, 0..1
 */
export function disordered(
  count: number,
  scoreOf: (entries: readonly number[]) => number,
  draw: Draw,
): number[] {
  const runs = Math.max(1, Math.floor(count * MOST_UNTOUCHED));
  // With ties, woven entries may score more. From the last to the first, none are in order.
  const reversed = Array.from({ length: count }, (_, index) => count - 1 - index);
  let best = reversed;
  let least = runs > 1 ? 1 : scoreOf(best);
  for (let turn = 0; turn < DRAWS && least > MOST_UNTOUCHED; turn++) {
    const entries = woven(count, runs, draw);
    const score = scoreOf(entries);
    if (score < least) [best, least] = [entries, score];
  }
  return least > MOST_UNTOUCHED && scoreOf(reversed) < least ? reversed : best;
}

/** Indexes in this many falling runs, with random members and random turns. */
function woven(count: number, runs: number, draw: Draw): number[] {
  const runOf = Array.from({ length: count }, (_, index) => index % runs);
  const drawn = (): number[] => shuffled(count, draw).map((index) => runOf[index] ?? 0);
  const members = drawn();
  const turns = drawn();
  const left = Array.from({ length: runs }, (_, run) =>
    [...members.keys()].filter((index) => members[index] === run),
  );
  return turns.flatMap((run) => left[run]?.pop() ?? []);
}
