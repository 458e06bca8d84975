import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { median } from './median.ts';
import { candidates } from './parse-candidates.ts';

export interface ParseFigure {
  readonly name: string;
  readonly bytes: number;
  /** Median wall time in milliseconds. */
  readonly time: number;
  /** Median of the ratios to bare markdown-it, taken round by round. */
  readonly ratio: number;
}

/**
 * Times every candidate on lessons of several sizes. Each lives in its own process and is asked for one sample at a
 * time, in turn, so that a slow moment of the machine hits all alike.
 */
export async function measureParse(
  sizes: readonly { readonly bytes: number; readonly rounds: number }[],
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
  const figures: ParseFigure[] = [];
  for (const { bytes, rounds } of sizes) {
    const taking = candidates.map((candidate) => candidate.largest >= bytes);
    const samples: number[][] = candidates.map(() => []);
    for (let round = 0; round <= rounds; round++) {
      for (let offset = 0; offset < workers.length; offset++) {
        const index = (offset + round) % workers.length;
        if (!taking[index]) continue;
        const worker = workers[index] as ChildProcess;
        worker.send(bytes);
        const { time } = (await answer(worker)) as { time: number };
        // The first round makes the text and warms up.
        if (round > 0) samples[index]?.push(time);
      }
    }
    candidates.forEach(({ name }, index) => {
      const own = samples[index] ?? [];
      if (own.length === 0) return;
      const ratios = own.map((time, round) => time / (samples[0]?.[round] ?? time));
      figures.push({ name, bytes, time: median(own), ratio: median(ratios) });
    });
  }
  for (const worker of workers) worker.kill();
  return figures;
}

/** The next message of a worker; rejects where it ends instead. */
function answer(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (message: unknown): void => {
      worker.off('exit', ended);
      resolve(message);
    };
    const ended = (code: number | null): void => {
      worker.off('message', done);
      reject(new Error(`a parser's process ended with ${code}`));
    };
    worker.once('message', done);
    worker.once('exit', ended);
  });
}
