import { fork } from 'node:child_process';
import { join } from 'node:path';
import { answer } from './answer.ts';

/**
 * Calls a function in a process of its own, so that neither the heap of this one nor what ran before tells in its figures.
 *
 * @param file the address of the module that exports it
 * @param name of the export
 * @param given its arguments: JSON
 * @param limit in milliseconds
 * @param flags for Node
 */
export async function runInChild<Given extends readonly unknown[], Result>(
  file: string,
  name: string,
  given: Given,
  limit = 600_000,
  flags: readonly string[] = [],
): Promise<Result> {
  const child = fork(join(import.meta.dirname, 'child-worker.ts'), [file, name, JSON.stringify(given)], {
    execArgv: ['--max-old-space-size=8000', ...flags],
  });
  try {
    return (await answer(child, limit)) as Result;
  } finally {
    child.kill();
  }
}
