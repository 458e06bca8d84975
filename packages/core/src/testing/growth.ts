/** How many times longer than linear work would the larger input may take: at a glance, and when measured. */
const AT_A_GLANCE = 1.5;
const MEASURED = 2.5;
const GLANCES = 3;
const TRIES = 6;
/**
 * Work is repeated until it has taken this long, in milliseconds: some systems count processor time in steps of ten.
 */
const ENOUGH = 40;
const MOST_RUNS = 100;
/** Measurement error of the minimum, in milliseconds: what cleaning up memory and compiling add to a run. */
const SLACK = 2;

/** How long work takes on an input and on a larger one: the minimum of a few runs each, in processor milliseconds. */
export interface Growth {
  readonly small: number;
  readonly large: number;
  /** Quadratic work takes sixteen times as long on an input four times as large, and sixty-four times on one of eight. */
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
 *
 * @param times how many times larger the larger one is. The larger the number, the smaller the part of the time that
 *   work beyond linear needs to show
 */
export async function growth<T>(
  make: (size: number) => T,
  work: (input: T) => unknown,
  size: number,
  times = 4,
): Promise<Growth> {
  const [smaller, larger] = [make(size), make(times * size)];
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  const once = async (input: T): Promise<number> => timeOf(() => work(input), 0);
  // A glance or two show for most work that it is linear. They are believed less than a measurement: the larger input
  // comes first and cold, but what is compiled meanwhile may make it look short beside the smaller one.
  for (let glance = 0; glance < GLANCES; glance++) {
    large = Math.min(large, await once(larger));
    small = Math.min(small, await once(smaller), await once(smaller));
    if (large < AT_A_GLANCE * times * small + SLACK) return { small, large, linear: true };
  }
  small = Number.POSITIVE_INFINITY;
  large = Number.POSITIVE_INFINITY;
  const isLinear = (): boolean => large < MEASURED * times * small + SLACK;
  for (let run = 0; run < TRIES && !(run > 0 && isLinear()); run++) {
    small = Math.min(small, await timeOf(() => work(smaller), ENOUGH));
    large = Math.min(large, await timeOf(() => work(larger), ENOUGH));
  }
  return { small, large, linear: isLinear() };
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

/**
 * Processor time of this thread, in milliseconds. Linux brings its count up to date when it is asked for that of the
 * process; else it is some milliseconds old.
 */
function threadTime(): number {
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Tests run on Node, whose types core does not have. */
const { process } = globalThis as unknown as {
  readonly process: {
    cpuUsage(): unknown;
    threadCpuUsage(): { readonly user: number; readonly system: number };
  };
};
