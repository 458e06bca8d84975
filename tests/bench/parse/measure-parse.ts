import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from '../answer.ts';
import { type Measured, measureRounds } from '../judge/measure-rounds.ts';
import type { Took } from '../judge/took.ts';
import type { Report } from '../report.ts';
import { BARE, candidates, OURS } from './parse-candidates.ts';

/** A size of lesson, and how often it is parsed in a round: the median of the round counts. */
export interface ParseSize {
  readonly bytes: number;
  readonly samples: number;
}

/** Whoever takes longer for one sample, in milliseconds, is asked for one in a round. */
const SLOW = 300;

/** What a candidate is called on lessons of so many bytes. */
export const parseName = (candidate: string, bytes: number): string => `${bytes / 1e6} MB  ${candidate}`;

/** The same for the first text of a process. */
export const firstName = (candidate: string, bytes: number): string =>
  `${parseName(candidate, bytes)}, first text`;

/** Rounds in which new processes read their first text. */
const FIRST_ROUNDS = 5;

/**
 * Times every candidate on lessons of several sizes. Each lives in its own process and is asked for one sample at a
 * time, in turn, and every round goes through all sizes. The first text of a process is timed in processes of their
 * own.
 */
export async function measureParse(
  sizes: readonly ParseSize[],
  rounds: number,
  report: Report,
): Promise<Measured> {
  const workers = await Promise.all(candidates.map((_, index) => startWorker(index, 'warm')));
  const turnOf =
    (worker: ChildProcess, { bytes, samples }: ParseSize) =>
    async (): Promise<Took[]> => {
      const taken: Took[] = [];
      for (let i = 0; i < samples && (taken[0]?.wall ?? 0) < SLOW; i++) {
        worker.send(bytes);
        taken.push((await answer(worker)) as Took);
      }
      return taken;
    };
  try {
    const contestants = sizes.flatMap((size) =>
      candidates.flatMap(({ name, largest }, index) => {
        const worker = workers[index];
        if (!worker || largest < size.bytes) return [];
        return { name: parseName(name, size.bytes), turn: turnOf(worker, size) };
      }),
    );
    const first = sizes.flatMap(({ bytes }) =>
      candidates.flatMap(({ name }, index) =>
        name === BARE || name === OURS
          ? { name: firstName(name, bytes), turn: () => readFirst(index, bytes), rounds: FIRST_ROUNDS }
          : [],
      ),
    );
    return await measureRounds([...contestants, ...first], { rounds, by: 'cpu' }, report);
  } finally {
    for (const worker of workers) worker.kill();
  }
}

/** Starts the process of a candidate, which has read other texts before if it is warm. */
async function startWorker(candidate: number, state: 'warm' | 'cold'): Promise<ChildProcess> {
  const worker = fork(join(import.meta.dirname, 'parse-worker.ts'), [String(candidate), state], {
    execArgv: ['--max-old-space-size=8000'],
  });
  await answer(worker);
  return worker;
}

async function readFirst(candidate: number, bytes: number): Promise<Took[]> {
  const worker = await startWorker(candidate, 'cold');
  try {
    worker.send(bytes);
    return [(await answer(worker)) as Took];
  } finally {
    worker.kill();
  }
}
