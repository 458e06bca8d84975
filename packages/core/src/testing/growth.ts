const TRIES = 6;
/** Work is done again until it has taken so long, in milliseconds: some systems count processor time in steps of ten. */
const ENOUGH = 40;
const MOST_RUNS = 100;
/** What measuring itself may be off by, in milliseconds. */
const SLACK = 10;

/** How long work takes on an input and on one four times as large: the least of a few runs each, in processor milliseconds. */
export interface Growth {
  readonly small: number;
  readonly large: number;
  /** Quadratic work would take sixteen times as long. */
  readonly linear: boolean;
}

/**
 * Measures whether work grows with its input and no faster. Nothing is said of how long it takes, since machines differ.
 * Only the processor time of this thread counts, and of a few runs the least: what else a machine does makes them longer.
 *
 * @param make the input of a size
 * @param size of the smaller one
 */
export function growth<T>(make: (size: number) => T, work: (input: T) => unknown, size: number): Growth {
  const inputs = [make(size), make(4 * size)] as const;
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  const linear = (): boolean => large < 10 * small + SLACK;
  for (let run = 0; run < TRIES && !(run > 0 && linear()); run++) {
    small = Math.min(
      small,
      time(() => work(inputs[0])),
    );
    large = Math.min(
      large,
      time(() => work(inputs[1])),
    );
  }
  return { small, large, linear: linear() };
}

function time(work: () => unknown): number {
  const start = threadTime();
  for (let runs = 1; ; runs++) {
    work();
    const taken = threadTime() - start;
    if (taken >= ENOUGH || runs === MOST_RUNS) return taken / runs;
  }
}

/** The same for work that waits. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = threadTime();
  for (let runs = 1; ; runs++) {
    await work();
    const taken = threadTime() - start;
    if (taken >= ENOUGH || runs === MOST_RUNS) return taken / runs;
  }
}

/** Processor time that this thread has taken, in milliseconds. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Tests run on Node, whose types core has not. */
const { process } = globalThis as unknown as {
  readonly process: { threadCpuUsage(): { readonly user: number; readonly system: number } };
};
