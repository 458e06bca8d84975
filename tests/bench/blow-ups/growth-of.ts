/** Times the size of the larger input. */
const FACTOR = 4;
/** Work is done again until it has taken so long, in milliseconds: some systems count processor time in steps of ten. */
const ENOUGH = 20;
const TRIES = 4;
/** What measuring itself may be off by, in milliseconds. */
const SLACK = 20;

/** How long work takes on an input and on one four times as large: the least of a few runs, in processor milliseconds. */
export interface Growth {
  readonly small: number;
  readonly large: number;
  /** Quadratic work would take sixteen times as long. */
  readonly linear: boolean;
}

/**
 * Measures whether work grows with its input and no faster. Only the processor time of this thread counts, so that a busy
 * machine changes little.
 *
 * @param size of the smaller input
 */
export async function growthOf<T>(
  make: (size: number) => T,
  work: (input: T) => unknown,
  size: number,
): Promise<Growth> {
  const inputs = [make(size), make(FACTOR * size)] as const;
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const linear = (): boolean => large < 2.5 * FACTOR * small + SLACK;
  for (let run = 0; run < TRIES; run++) {
    // Most work shows in one go that it is linear.
    const enough = run === 0 ? 0 : ENOUGH;
    small = Math.min(small, await timeOf(work, inputs[0], enough));
    large = Math.min(large, await timeOf(work, inputs[1], enough));
    if (linear()) break;
  }
  return { small, large, linear: linear() };
}

async function timeOf<T>(work: (input: T) => unknown, input: T, enough: number): Promise<number> {
  const start = threadTime();
  for (let runs = 1; ; runs++) {
    await work(input);
    const taken = threadTime() - start;
    if (taken >= enough || runs === 20) return taken / runs;
  }
}

function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
