import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from './answer.ts';
import { editCandidates } from './edit-candidates.ts';
import { median } from './median.ts';

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
const ROUNDS = 7;
/** Keystrokes in a round: of those that answer at once, and of those that take their time. */
const MANY = 40;
const SLOW = 300;

/** Types into a lesson of each size with every tool in turn, so that a slow moment of the machine hits all alike. */
export async function measureEdits(sizes: readonly number[]): Promise<EditFigure[]> {
  const figures: EditFigure[] = [];
  const last = new Map<string, number>();
  for (const bytes of sizes) {
    const runs: { name: string; worker: ChildProcess; first: number; times: number[] }[] = [];
    for (const [index, { name }] of editCandidates.entries()) {
      const expected = 10 * (last.get(name) ?? 0);
      const skip = (skipped: string): void => {
        figures.push({ name, bytes, median: Number.NaN, p95: Number.NaN, skipped });
      };
      if (expected > LONGEST) {
        skip(`its first answer would take about ${Math.round(expected / 1000)} s`);
        last.set(name, expected);
        continue;
      }
      const worker = fork(join(import.meta.dirname, 'edit-worker.ts'), [String(index), String(bytes)], {
        execArgv: ['--max-old-space-size=8000'],
      });
      await answer(worker);
      const [first = 0] = await type(worker, 1);
      last.set(name, first);
      runs.push({ name, worker, first, times: [] });
    }
    for (let round = 0; round <= ROUNDS; round++) {
      for (const { worker, first, times } of runs) {
        const typed = await type(worker, first > SLOW && (times.at(-1) ?? first) > SLOW / 3 ? 1 : MANY);
        // The first round warms up.
        if (round > 0) times.push(...typed);
      }
    }
    for (const { name, worker, times } of runs) {
      worker.kill();
      const sorted = [...times].sort((a, b) => a - b);
      figures.push({
        name,
        bytes,
        median: median(times),
        p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
      });
    }
  }
  return figures;
}

async function type(worker: ChildProcess, keystrokes: number): Promise<readonly number[]> {
  worker.send(keystrokes);
  return ((await answer(worker)) as { times: number[] }).times;
}
