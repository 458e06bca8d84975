import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

const TURBO = join(ROOT, 'node_modules', 'turbo', 'bin', 'turbo');
const SUMMARIES = join(ROOT, '.turbo', 'runs');

export interface TurboTask {
  /** Package and task, such as `@marginalia/core#unit`. */
  readonly id: string;
  /** Undefined when the task was not run, because another one failed before it. */
  readonly exitCode: number | undefined;
}

/**
 * Runs turbo tasks to their end, whatever becomes of them, and shows their output.
 *
 * @returns every task that belonged to the run
 * @throws when turbo itself could not run
 */
export async function runTurbo(
  tasks: readonly string[],
  flags: readonly string[] = [],
): Promise<TurboTask[]> {
  // The run's summary is the one file that turbo leaves there.
  rmSync(SUMMARIES, { recursive: true, force: true });
  const args = ['run', ...tasks, '--summarize', '--continue=dependencies-successful', ...flags];
  const child = spawn(process.execPath, [TURBO, ...args], { cwd: ROOT, stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  const [summary] = summaryFiles();
  if (!summary) throw new Error(`turbo could not run ${tasks.join(', ')} (exit code ${code}).`);
  const { tasks: found } = JSON.parse(readFileSync(join(SUMMARIES, summary), 'utf8')) as Summary;
  return found.map(({ taskId, execution }) => ({ id: taskId, exitCode: execution?.exitCode ?? undefined }));
}

interface Summary {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly execution?: { readonly exitCode?: number | null };
  }[];
}

function summaryFiles(): string[] {
  try {
    return readdirSync(SUMMARIES);
  } catch {
    return [];
  }
}
