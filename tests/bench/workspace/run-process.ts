import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Took } from '../judge/took.ts';

/** What a whole process cost, with the processes that it started. */
export interface ProcessRun extends Took {
  /** Most memory that was resident at a time, in bytes, each process counted at its own peak. */
  readonly peak: number;
  /** What it wrote. */
  readonly output: string;
}

const LEAVE_USAGE = pathToFileURL(join(import.meta.dirname, 'leave-usage.mjs')).href;

/**
 * Runs Node to its end, as somebody at a terminal would: with its start.
 *
 * @param limit in milliseconds; rejects where it takes longer, and where it ends otherwise than a check would
 */
export async function runProcess(args: readonly string[], cwd: string, limit: number): Promise<ProcessRun> {
  const scratch = mkdtempSync(join(tmpdir(), 'marginalia-run-'));
  const usage = join(scratch, 'usage');
  // Into a file, since reading a pipe would cost this process time that the other one needs.
  const output = openSync(join(scratch, 'output'), 'w');
  try {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      cwd,
      env: {
        ...process.env,
        NODE_OPTIONS: `--import=${LEAVE_USAGE}`,
        MARGINALIA_USAGE: usage,
        NO_COLOR: '1',
      },
      stdio: ['ignore', output, output],
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) =>
      child.once('error', reject).once('exit', (...end) => resolve(end)),
    );
    const wall = performance.now() - start;
    const written = readFileSync(join(scratch, 'output'), 'utf8');
    if (signal) throw new Error(`stopped after ${Math.round(wall / 1000)} s`);
    if (code !== 0 && code !== 1) throw new Error(`ended with ${code}: ${written.slice(-200).trim()}`);
    const used = readFileSync(usage, 'utf8').trim().split('\n');
    const each = used.map((line) => JSON.parse(line) as { cpu: number; peak: number });
    const sum = (of: 'cpu' | 'peak'): number => each.reduce((total, one) => total + one[of], 0);
    return { wall, cpu: sum('cpu'), peak: sum('peak'), output: written };
  } finally {
    closeSync(output);
    rmSync(scratch, { recursive: true, force: true });
  }
}
