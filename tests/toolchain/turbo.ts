import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

const TURBO = join(ROOT, 'node_modules', 'turbo', 'bin', 'turbo');

export interface TurboTask {
  /** Package and task, such as `@marginalia/core#unit`. */
  readonly id: string;
  /** Undefined when the task was not run, because another one failed before it. */
  readonly exitCode: number | undefined;
}

/**
 * Runs turbo tasks to their end, whatever becomes of them.
 *
 * @param options.quiet shows the output only when something failed
 * @param options.atOnce how many tasks run at a time. Default: turbo's own, ten
 * @returns every task that belonged to the run
 * @throws when turbo itself could not run
 */
export async function runTurbo(
  tasks: readonly string[],
  options: { quiet?: boolean; atOnce?: number } = {},
): Promise<TurboTask[]> {
  const startedAt = Date.now();
  const args = ['run', ...tasks, '--summarize', '--continue=dependencies-successful'];
  if (options.atOnce !== undefined) args.push(`--concurrency=${options.atOnce}`);
  const child = spawn(process.execPath, [TURBO, ...args], {
    cwd: ROOT,
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) console.log(output);
  const summary = takeSummary(args, startedAt);
  if (!summary) throw new Error(`turbo could not run ${tasks.join(', ')} (exit code ${code}).`);
  return summary.tasks.map(({ taskId, execution }) => ({
    id: taskId,
    exitCode: execution?.exitCode ?? undefined,
  }));
}

interface Summary {
  readonly execution: { readonly command: string; readonly startTime: number };
  readonly tasks: readonly {
    readonly taskId: string;
    readonly execution?: { readonly exitCode?: number | null };
  }[];
}

/** turbo leaves a file for every run, this one's among those of other terminals. */
function takeSummary(args: readonly string[], startedAt: number): Summary | undefined {
  for (const file of globSync('.turbo/runs/*.json', { cwd: ROOT })) {
    const summary: Summary = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
    const { command, startTime } = summary.execution;
    if (startTime < startedAt || !args.every((arg) => arg.startsWith('--') || command.includes(arg)))
      continue;
    rmSync(join(ROOT, file), { force: true });
    return summary;
  }
  return undefined;
}
