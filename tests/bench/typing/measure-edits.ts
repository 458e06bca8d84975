import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from '../answer.ts';
import { median } from '../median.ts';
import { percentile } from '../percentile.ts';
import { editCandidates } from './edit-candidates.ts';

export interface EditFigure {
  readonly name: string;
  readonly bytes: number;
  /** From keystroke to answer, in milliseconds. */
  readonly median: number;
  readonly p95: number;
  /** Why there are no figures. */
  readonly skipped?: string;
}

/** What a tool may take for its first answer, as its answer for a tenth of the text tells, in milliseconds. */
const LONGEST = 15_000;
/** When an answer is not waited for any more, in milliseconds. */
const LIMIT = 60_000;
const ROUNDS = 7;
/** Keystrokes in a round: of those that answer at once, and of those that take their time. */
const MANY = 40;
const SLOW = 300;
/** All keystrokes of one tool in one text, in milliseconds; one that has taken more, and typed a few times, is done. */
const BUDGET = 15_000;
const FEW = 3;

/** A tool with a text open in a process of its own. */
interface Run {
  readonly name: string;
  readonly worker: ChildProcess;
  /** What opening the text took, in milliseconds. */
  readonly first: number;
  readonly times: number[];
  /** Why it is asked no more. */
  failed?: string;
}

/**
 * Types into a lesson of each size with every tool in turn, so that a slow moment of the machine hits all alike.
 *
 * @param progress told of what is done next
 */
export async function measureEdits(
  sizes: readonly number[],
  progress: (doing: string) => void,
): Promise<EditFigure[]> {
  const figures: EditFigure[] = [];
  const last = new Map<string, number>();
  for (const bytes of sizes) {
    const skip = (name: string, skipped: string): void => {
      figures.push({ name, bytes, median: Number.NaN, p95: Number.NaN, skipped });
    };
    const runs: Run[] = [];
    for (const [index, { name }] of editCandidates.entries()) {
      progress(`${bytes / 1000} KB, opened with ${name}`);
      const expected = 10 * (last.get(name) ?? 0);
      last.set(name, expected);
      if (expected > LONGEST) {
        skip(name, `its first answer would take about ${Math.round(expected / 1000)} s`);
        continue;
      }
      const run = await open(index, bytes).catch((error: Error) => error.message);
      if (typeof run === 'string') {
        skip(name, run);
        continue;
      }
      last.set(name, run.first);
      runs.push(run);
    }
    for (let round = 0; round <= ROUNDS; round++) {
      for (const run of runs) {
        const { name, worker, first, times } = run;
        if (run.failed || (times.length >= FEW && sum(times) > BUDGET)) continue;
        progress(`${bytes / 1000} KB, round ${round} of ${ROUNDS}, ${name}`);
        const slow = first > SLOW && (times.at(-1) ?? first) > SLOW / 3;
        try {
          const typed = await type(worker, slow ? 1 : MANY);
          // The first round warms up.
          if (round > 0) times.push(...typed);
        } catch (error) {
          run.failed = (error as Error).message;
        }
      }
    }
    for (const { name, worker, times, failed } of runs) {
      worker.kill();
      if (failed) skip(name, failed);
      else figures.push({ name, bytes, median: median(times), p95: percentile(times, 0.95) });
    }
  }
  const places = new Map(editCandidates.map(({ name }, place) => [name, place]));
  return figures.sort((a, b) => a.bytes - b.bytes || (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0));
}

async function open(index: number, bytes: number): Promise<Run> {
  const worker = fork(join(import.meta.dirname, 'edit-worker.ts'), [String(index), String(bytes)], {
    execArgv: ['--max-old-space-size=8000'],
  });
  try {
    await answer(worker);
    const [first = 0] = await type(worker, 1);
    return { name: editCandidates[index]?.name ?? '', worker, first, times: [] };
  } catch (error) {
    worker.kill();
    throw error;
  }
}

async function type(worker: ChildProcess, keystrokes: number): Promise<readonly number[]> {
  worker.send(keystrokes);
  return ((await answer(worker, LIMIT)) as { times: number[] }).times;
}

const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);
