import { type Measured, measureRounds } from '../judge/measure-rounds.ts';
import type { Report } from '../report.ts';
import type { Checker } from './checkers.ts';
import { type ProcessRun, runProcess } from './run-process.ts';
import { foldersOf } from './synthetic-workspace.ts';

export interface WorkspaceFigures {
  readonly measured: Measured;
  /** What each checker's runs took, wrote and needed, by name. */
  readonly runs: ReadonlyMap<string, readonly ProcessRun[]>;
}

/** A process that takes longer is stopped, in milliseconds. */
const LIMIT = 90_000;
const ROUNDS = 5;

/** Runs programs over a workspace in turn, each as a process of its own. */
export async function measureWorkspace(
  workspace: string,
  checkers: readonly Checker[],
  report: Report,
): Promise<WorkspaceFigures> {
  const runs = new Map<string, ProcessRun[]>(checkers.map(({ name }) => [name, []]));
  const contestants = checkers.map((checker) => ({
    name: checker.name,
    ...(checker.rounds ? { rounds: checker.rounds } : {}),
    async turn() {
      checker.prepare?.(workspace);
      const run = await runProcess(checker.command(foldersOf(checker.lessons)), workspace, LIMIT);
      runs.get(checker.name)?.push(run);
      return [run];
    },
  }));
  const measured = await measureRounds(contestants, { rounds: ROUNDS, warmUp: 0, by: 'wall' }, report);
  return { measured, runs };
}
