import { type Draw, shuffled } from './shuffled.ts';

const DRAWS = 8;
/** Most that entries left as they stand may score, 0..1. */
const MOST_UNTOUCHED = 1 / 3;

/**
 * An order of entries which, left as it stands, scores a third at most; all of it where they are one tie. A score is the
 * longest subset in order. What is woven of few falling runs has none that is longer than the number of runs, since it
 * can take one entry of each. So the runs are drawn at random, and not the order.
 *
 * @param scoreOf what an order of all entries scores, 0..1
 */
export function disordered(
  count: number,
  scoreOf: (entries: readonly number[]) => number,
  draw: Draw,
): number[] {
  const runs = Math.max(1, Math.floor(count * MOST_UNTOUCHED));
  // With ties what is woven may pay more; from the last to the first, nothing has its order.
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

/** Indexes in so many falling runs: which entry is in which, and whose turn comes when, is drawn. */
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
