import { availableParallelism } from 'node:os';
import { type CheckSettings, checkTarget, type Outcome } from './check-target.ts';
import type { Target } from './target.ts';

/** So many targets are checked before a second thread would have started. */
const FEW = 40;
/** Targets that a thread takes at a time. */
const BATCH = 50;
/** Room for new objects in each thread, in megabytes; V8 would take several times as much and be no faster. */
const YOUNG = 48;

/**
 * Checks targets, many of them on all cores, and gives each outcome in the order of the targets as soon as it is there.
 *
 * @param signal ends it between two batches; what it then gives is not complete
 */
export async function* checkAll(
  targets: readonly Target[],
  settings: CheckSettings,
  signal: AbortSignal,
): AsyncGenerator<readonly [Target, Outcome]> {
  if (targets.length <= FEW) {
    for (const target of targets) {
      if (signal.aborted) return;
      yield [target, await checkTarget(target, settings)];
    }
    return;
  }
  const { Tinypool } = await import('tinypool');
  const threads = Math.min(availableParallelism(), Math.ceil(targets.length / BATCH));
  const pool = new Tinypool({
    filename: new URL(`./check-batch${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
      .href,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  try {
    const batches = Array.from({ length: Math.ceil(targets.length / BATCH) }, (_, index) =>
      targets.slice(index * BATCH, (index + 1) * BATCH),
    );
    const running = batches.map((batch) => pool.run(batch, { signal }) as Promise<readonly Outcome[]>);
    for (const run of running) run.catch(() => {});
    for (const [index, run] of running.entries()) {
      const outcomes = await run;
      for (const [at, outcome] of outcomes.entries()) yield [batches[index]?.[at] as Target, outcome];
    }
  } finally {
    await pool.destroy();
  }
}
