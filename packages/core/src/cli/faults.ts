import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import type { TrustedPath } from './files/path-steps.ts';
import { readPlace } from './files/read-file.ts';
import { makeFolders, writeWhole } from './files/write-file.ts';
import { packageVersion } from './manifest.ts';
import type { Output } from './terminal.ts';
import { words } from './words/words.ts';

/** Largest log, in bytes; a full one starts over. */
const LARGEST = 1_000_000;

/** An error for the log: its stack and that of its causes. Data that can pass between threads. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { stack, message, cause } = error;
  return [stack ?? message, ...(cause === undefined ? [] : [`Caused by ${describeFault(cause)}`])].join('\n');
}

/**
 * Says that something failed because of a bug of ours, and logs the error beside the user's caches.
 *
 * @param what failed, as the start of a sentence
 *
 * @param fault the result of `describeFault`
 */
export function sayFault(err: Output, what: string, fault: string): void {
  const log = keep(
    `${new Date().toISOString()} Marginalia ${packageVersion()}: ${what} failed.\n${fault}\n\n`,
  );
  const where = log ? `Details are in “${log}”; please report them.` : `${fault.split('\n')[0]}`;
  err.write(
    words`${err.paint('red', 'marginalia:')} ${what} failed. This is an error in Marginalia, not in your lesson. ${where}\n`,
  );
}

function keep(entry: string): string | undefined {
  const caches = envPaths('marginalia', { suffix: '' }).cache;
  const log: TrustedPath = { trusted: dirname(caches), path: join(caches, 'faults.log') };
  try {
    makeFolders({ ...log, path: caches });
    writeWhole(log, `${logged(log)}${entry}`);
    return log.path;
  } catch {
    return undefined;
  }
}

function logged(log: TrustedPath): string {
  try {
    return readPlace(log, LARGEST).bytes?.toString() ?? '';
  } catch {
    return '';
  }
}
