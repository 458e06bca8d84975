// The `code` command: opens a window, or lets the server answer questions such as --version.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommandLine } from './command-line.ts';
import { isServerCommand, runServerCommand } from './server-command.ts';
import { runWindow } from './window.ts';

const INTERRUPTED = 130;

async function openWindow(argv: readonly string[]): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'marginalia-code-'));
  let interrupted = false;
  const aborted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        interrupted = true;
        reject(new Error(`${signal}: closing`));
      });
    }
  });
  aborted.catch(() => undefined);
  try {
    return await runWindow(parseCommandLine(argv), scratch, aborted);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return interrupted ? INTERRUPTED : 1;
  } finally {
    // A dying process of the server may still be writing there.
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const argv = process.argv.slice(2);
process.exit(isServerCommand(argv) ? runServerCommand(argv) : await openWindow(argv));
