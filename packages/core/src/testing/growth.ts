/** How many times larger the larger input is. */
const FACTOR = 4;
const TRIES = 6;
/**
 * Work is repeated until it has taken this long, in milliseconds: some systems count processor time in steps of ten.
 */
const ENOUGH = 40;
const MOST_RUNS = 100;
/** Measurement error, in milliseconds. */
const SLACK = 10;

/**
 * How long work takes on an input and on one four times as large: the minimum of a few runs each, in processor
 * milliseconds.
 */
export interface Growth {
  readonly small: number;
  readonly large: number;
  /** Quadratic work would take sixteen times as long. */
  readonly linear: boolean;
}

/**
 * Measures whether work, possibly asynchronous, grows at most linearly with its input. Says nothing about its duration,
 * since machines differ. Counts only this thread's processor time, and the minimum of a few runs: other load on the
 * machine makes them longer.
 *
 * @param make the input of a size
 *
 * @param size of the smaller one
 */
export async function growth<T>(
  make: (size: number) => T,
  work: (input: T) => unknown,
  size: number,
): Promise<Growth> {
  const [smaller, larger] = [make(size), make(FACTOR * size)];
  // One run shows for most work that it is linear: the larger input comes first, so that the smaller runs warm.
  const once = { large: await timeOf(() => work(larger), 0), small: await timeOf(() => work(smaller), 0) };
  if (isLinear(once.small - SLACK, once.large)) return { ...once, linear: true };
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let run = 0; run < TRIES && !(run > 0 && isLinear(small, large)); run++) {
    small = Math.min(small, await timeOf(() => work(smaller), ENOUGH));
    large = Math.min(large, await timeOf(() => work(larger), ENOUGH));
  }
  return { small, large, linear: isLinear(small, large) };
}

function isLinear(small: number, large: number): boolean {
  return large < 2.5 * FACTOR * Math.max(0, small) + SLACK;
}

/** The duration of one run, in processor milliseconds: the mean of enough runs to be measurable. */
async function timeOf(work: () => unknown, enough: number): Promise<number> {
  const start = threadTime();
  for (let runs = 1; ; runs++) {
    await work();
    const taken = threadTime() - start;
    if (taken >= enough || runs === MOST_RUNS) return taken / runs;
  }
}

/** Processor time of this thread, in milliseconds. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Tests run on Node, whose types core does not have. */
const { process } = globalThis as unknown as {
  readonly process: { threadCpuUsage(): { readonly user: number; readonly system: number } };
};
