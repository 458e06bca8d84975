import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from '../answer.ts';
import { type Contestant, type Measured, measureRounds } from '../judge/measure-rounds.ts';
import type { Took } from '../judge/took.ts';
import type { Report } from '../report.ts';
import { type FileCandidate, fileCandidates } from './file-candidates.ts';

const ROUNDS = 7;
/** Keystrokes in a round: of those that answer at once, and of those that parse all. */
const MANY = 40;
const FEW = 2;

/** Types into a file of so many bytes with every tool in turn, each in a process of its own. */
export async function measureFiles(
  bytes: number,
  wanted: (candidate: FileCandidate) => boolean,
  report: Report,
): Promise<Measured> {
  const workers: ChildProcess[] = [];
  const contestants: Contestant[] = [];
  try {
    for (const [index, candidate] of fileCandidates.entries()) {
      const { name, most } = candidate;
      if (!wanted(candidate)) continue;
      report.progress(`${bytes / 1000} KB, opened with ${name}`);
      const worker = fork(join(import.meta.dirname, 'file-worker.ts'), [String(index), String(bytes)], {
        execArgv: ['--max-old-space-size=8000'],
      });
      workers.push(worker);
      await answer(worker);
      contestants.push({
        name,
        async turn() {
          worker.send(most === undefined ? FEW : MANY);
          return (await answer(worker)) as Took[];
        },
      });
    }
    return await measureRounds(contestants, { rounds: ROUNDS, by: 'cpu' }, report);
  } finally {
    for (const worker of workers) worker.kill();
  }
}
