import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import { describeFault } from '../faults.ts';
import { checkTarget } from './check-target.ts';
import type { CheckTarget } from './find-targets.ts';
import type { CheckSettings, Outcome } from './outcome.ts';

/** This many targets are checked before threads would have started, loaded and learnt what to compile. */
const FEW = 100;
/** Fewest and most targets that a thread takes at a time. */
const SMALL = 25;
const LARGE = 100;
/** Size of the young generation in each thread, in megabytes; V8 would take several times as much and be no faster. */
const YOUNG = 48;

/** Checks targets, many of them on all cores. */
export interface Checker {
  /** Receives the number of targets so far: threads start and load while others are still being found. */
  expect(count: number): void;
  /**
   * Yields each outcome in target order as soon as it is available.
   *
   * @param signal ends it between two batches; the result is then incomplete
   */
  all(targets: readonly CheckTarget[], signal: AbortSignal): AsyncGenerator<readonly [CheckTarget, Outcome]>;
  /** Checks one target, without threads. */
  one(target: CheckTarget): Promise<Outcome>;
  /** Ends the threads. */
  end(): Promise<void>;
}

/** Creates an idle checker; the caller ends it. */
export function createChecker(settings: CheckSettings): Checker {
  let pool: Promise<Tinypool> | undefined;
  const one = (target: CheckTarget): Promise<Outcome> => checkTarget(target, settings);
  return {
    one,
    expect(count) {
      if (count > FEW) pool ??= startThreads(settings);
    },
    async *all(targets, signal) {
      this.expect(targets.length);
      const threads = await pool;
      if (threads) return yield* inThreads(threads, targets, signal);
      for (const target of targets) {
        if (signal.aborted) return;
        yield [target, await one(target)];
      }
    },
    async end() {
      await (await pool)?.destroy();
    },
  };
}

async function startThreads(settings: CheckSettings): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const file = `./check-batch${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  return new Tinypool({
    filename: new URL(file, import.meta.url).href,
    // These start at once, others when there is work for them.
    minThreads: Math.min(2, availableParallelism()),
    maxThreads: availableParallelism(),
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
}

async function* inThreads(
  pool: Tinypool,
  targets: readonly CheckTarget[],
  signal: AbortSignal,
): AsyncGenerator<readonly [CheckTarget, Outcome]> {
  const even = Math.ceil(targets.length / (2 * availableParallelism()));
  const size = Math.min(LARGE, Math.max(SMALL, even));
  const batches = Array.from({ length: Math.ceil(targets.length / size) }, (_, index) =>
    targets.slice(index * size, (index + 1) * size),
  );
  const running = batches.map((batch) => pool.run(batch, { signal }) as Promise<readonly Outcome[]>);
  for (const run of running) run.catch(() => {});
  for (const [index, run] of running.entries()) {
    const batch = batches[index] ?? [];
    const outcomes = await run.catch((error: unknown) => {
      if (signal.aborted) throw error;
      return oneByOne(pool, batch, signal);
    });
    for (const [at, outcome] of outcomes.entries()) yield [batch[at] as CheckTarget, outcome];
  }
}

/** A thread died on one of these targets, for example out of memory: the others are innocent. */
async function oneByOne(
  pool: Tinypool,
  batch: readonly CheckTarget[],
  signal: AbortSignal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const target of batch) {
    const run = pool.run([target], { signal }) as Promise<readonly Outcome[]>;
    const [outcome] = await run.catch((error: unknown) => {
      if (signal.aborted) throw error;
      return [{ fault: describeFault(error) }];
    });
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}
