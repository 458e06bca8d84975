import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from '../answer.ts';
import { type Contestant, type Measured, measureRounds } from '../judge/measure-rounds.ts';
import type { Took } from '../judge/took.ts';
import type { Report } from '../report.ts';
import { editCandidates } from './edit-candidates.ts';

/** Keystrokes in lessons of one size. */
export interface EditFigures {
  readonly bytes: number;
  readonly measured: Measured;
  /** Why tools take no part, by name. */
  readonly skipped: ReadonlyMap<string, string>;
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
interface Opened {
  readonly worker: ChildProcess;
  /** What opening the text took, in milliseconds. */
  readonly first: number;
}

/** Types into a lesson of each size with every tool in turn. */
export async function measureEdits(sizes: readonly number[], report: Report): Promise<EditFigures[]> {
  const figures: EditFigures[] = [];
  const last = new Map<string, number>();
  for (const bytes of sizes) {
    const skipped = new Map<string, string>();
    const contestants: Contestant[] = [];
    const workers: ChildProcess[] = [];
    for (const [index, { name }] of editCandidates.entries()) {
      report.progress(`${bytes / 1000} KB, opened with ${name}`);
      const expected = 10 * (last.get(name) ?? 0);
      last.set(name, expected);
      if (expected > LONGEST) {
        skipped.set(name, `its first answer would take about ${Math.round(expected / 1000)} s`);
        continue;
      }
      try {
        const opened = await open(index, bytes);
        last.set(name, opened.first);
        workers.push(opened.worker);
        contestants.push({ name, turn: typist(opened) });
      } catch (error) {
        skipped.set(name, (error as Error).message);
      }
    }
    const measured = await measureRounds(contestants, { rounds: ROUNDS, by: 'cpu' }, report);
    for (const worker of workers) worker.kill();
    for (const [name, why] of measured.failed) skipped.set(name, why);
    figures.push({ bytes, measured, skipped });
  }
  return figures;
}

async function open(index: number, bytes: number): Promise<Opened> {
  const worker = fork(join(import.meta.dirname, 'edit-worker.ts'), [String(index), String(bytes)], {
    execArgv: ['--max-old-space-size=8000'],
  });
  try {
    await answer(worker);
    const [first] = await type(worker, 1);
    return { worker, first: first?.wall ?? 0 };
  } catch (error) {
    worker.kill();
    throw error;
  }
}

/** Types many letters in a turn where they are answered at once, one where not, and none where its time is up. */
function typist({ worker, first }: Opened): Contestant['turn'] {
  let [last, spent, count] = [first, 0, 0];
  return async () => {
    if (count > FEW && spent > BUDGET) return [];
    const samples = await type(worker, first > SLOW && last > SLOW / 3 ? 1 : MANY);
    last = samples.at(-1)?.wall ?? last;
    spent += samples.reduce((sum, { wall }) => sum + wall, 0);
    count += samples.length;
    return samples;
  };
}

async function type(worker: ChildProcess, keystrokes: number): Promise<readonly Took[]> {
  worker.send(keystrokes);
  return ((await answer(worker, LIMIT)) as { samples: Took[] }).samples;
}
