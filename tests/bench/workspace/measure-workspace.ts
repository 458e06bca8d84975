import { median } from '../median.ts';
import { ratios } from '../ratios.ts';
import type { Checker } from './checkers.ts';
import { type ProcessRun, runProcess } from './run-process.ts';
import { coursesOf } from './synthetic-workspace.ts';

export interface WorkspaceFigure {
  readonly checker: Checker;
  /** Wall time of the whole process, in milliseconds: median of the rounds. */
  readonly time: number;
  /** Median of the ratios to the first checker, taken round by round; for fewer lessons by the lesson. */
  readonly ratio: number;
  /** Most memory at a time, in bytes: of all rounds. */
  readonly peak: number;
  /** Processor time, in milliseconds: median of the rounds. */
  readonly cpu: number;
  /** Processor time by wall time: how many cores were kept busy. */
  readonly cores: number;
  /** What it wrote last. */
  readonly output: string;
  /** Why there are no figures. */
  readonly skipped?: string;
}

/** A process that takes longer is stopped, in milliseconds. */
const LIMIT = 90_000;

/**
 * Runs programs over a workspace in turn, each as a process of its own, so that a slow moment of the machine hits all
 * alike.
 *
 * @param checkers the first one is what the others are held against
 * @param progress told of what is done next
 */
export async function measureWorkspace(
  workspace: string,
  checkers: readonly Checker[],
  progress: (doing: string) => void,
): Promise<WorkspaceFigure[]> {
  const measured = checkers.map((checker) => ({ checker, runs: [] as ProcessRun[], skipped: '' }));
  const rounds = Math.max(...checkers.map((checker) => checker.rounds));
  for (let round = 0; round < rounds; round++) {
    for (const one of measured) {
      const { checker, runs, skipped } = one;
      if (skipped || round >= checker.rounds) continue;
      progress(`round ${round + 1} of ${rounds}, ${checker.lessons} lessons, ${checker.name}`);
      checker.prepare?.(workspace);
      const command = checker.command(coursesOf(checker.lessons));
      try {
        runs.push(await runProcess(command, workspace, LIMIT));
      } catch (error) {
        one.skipped = (error as Error).message;
      }
    }
  }
  const byLesson = ({ checker, runs }: (typeof measured)[number]): number[] =>
    runs.map(({ time }) => time / checker.lessons);
  const [first] = measured;
  return measured.map((one) => ({
    checker: one.checker,
    time: median(one.runs.map(({ time }) => time)),
    ratio: median(ratios(byLesson(one), first ? byLesson(first) : [])),
    peak: Math.max(...one.runs.map(({ peak }) => peak)),
    cpu: median(one.runs.map(({ cpu }) => cpu)),
    cores: median(one.runs.map(({ cpu, time }) => cpu / time)),
    output: one.runs.at(-1)?.output ?? '',
    ...(one.skipped ? { skipped: one.skipped } : {}),
  }));
}
