import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from '../answer.ts';
import { median } from '../median.ts';
import { ratios } from '../ratios.ts';
import { candidates } from './parse-candidates.ts';

export interface ParseFigure {
  readonly name: string;
  readonly bytes: number;
  /** Wall time in milliseconds, one for each round. */
  readonly times: readonly number[];
  /** Median of the times. */
  readonly time: number;
  /** Median of the ratios to bare markdown-it, taken round by round. */
  readonly ratio: number;
  /** Why there are no figures. */
  readonly skipped?: string;
}

/** A size of lesson, and how often it is parsed in a round: the median of the round counts. */
export interface ParseSize {
  readonly bytes: number;
  readonly samples: number;
}

/** Whoever takes longer for one sample, in milliseconds, is asked for one in a round. */
const SLOW = 300;

/**
 * Times every candidate on lessons of several sizes. Each lives in its own process and is asked for one sample at a
 * time, in turn, and every round goes through all sizes, so that a slow moment of the machine hits all alike.
 *
 * @param begin told of each round
 */
export async function measureParse(
  sizes: readonly ParseSize[],
  rounds: number,
  begin: (round: number) => void,
): Promise<ParseFigure[]> {
  const workers = await Promise.all(
    candidates.map(async (_, index) => {
      const worker = fork(join(import.meta.dirname, 'parse-worker.ts'), [String(index)], {
        execArgv: ['--max-old-space-size=8000'],
      });
      await answer(worker);
      return worker;
    }),
  );
  const figures = sizes.flatMap(({ bytes, samples }) =>
    candidates.map(({ name, largest }, index) => ({
      name,
      bytes,
      samples,
      worker: workers[index] as ChildProcess,
      takesPart: largest >= bytes,
      times: [] as number[],
    })),
  );
  try {
    for (let round = 0; round <= rounds; round++) {
      begin(round);
      for (const { worker, bytes, samples, takesPart, times } of figures) {
        if (!takesPart) continue;
        const taken: number[] = [];
        for (let i = 0; i < samples && (taken[0] ?? 0) < SLOW; i++) {
          worker.send(bytes);
          taken.push(((await answer(worker)) as { time: number }).time);
        }
        // The first round makes the text and warms up.
        if (round > 0) times.push(median(taken));
      }
    }
  } finally {
    for (const worker of workers) worker.kill();
  }
  return figures.map(({ name, bytes, takesPart, times }) => {
    const bare = figures.find((other) => other.bytes === bytes)?.times ?? times;
    const skipped = takesPart ? {} : { skipped: 'would take minutes' };
    return { name, bytes, times, time: median(times), ratio: median(ratios(times, bare)), ...skipped };
  });
}
