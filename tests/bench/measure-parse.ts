import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from './answer.ts';
import { median } from './median.ts';
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
}

/** A size of lesson, and how often it is parsed in a round: the median of the round counts. */
export interface ParseSize {
  readonly bytes: number;
  readonly samples: number;
}

/**
 * Times every candidate on lessons of several sizes. Each lives in its own process and is asked for one sample at a
 * time, in turn, and every round goes through all sizes, so that a slow moment of the machine hits all alike.
 */
export async function measureParse(sizes: readonly ParseSize[], rounds: number): Promise<ParseFigure[]> {
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
  for (let round = 0; round <= rounds; round++) {
    for (const { worker, bytes, samples, takesPart, times } of figures) {
      if (!takesPart) continue;
      const taken: number[] = [];
      for (let i = 0; i < samples; i++) {
        worker.send(bytes);
        taken.push(((await answer(worker)) as { time: number }).time);
      }
      // The first round makes the text and warms up.
      if (round > 0) times.push(median(taken));
    }
  }
  for (const worker of workers) worker.kill();
  return figures
    .filter(({ takesPart }) => takesPart)
    .map(({ name, bytes, times }) => {
      const bare = figures.find((other) => other.bytes === bytes)?.times ?? times;
      return { name, bytes, times, time: median(times), ratio: median(ratios(times, bare)) };
    });
}

/** Round by round, one figure's time divided by another's. */
export function ratios(times: readonly number[], others: readonly number[]): number[] {
  return times.map((time, round) => time / (others[round] ?? time));
}
