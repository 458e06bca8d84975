import type { ChildProcess } from 'node:child_process';

/**
 * The next message of a worker; rejects where it ends instead, or says nothing for too long.
 *
 * @param limit in milliseconds
 */
export function answer(worker: ChildProcess, limit = 120_000): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(late);
      worker.off('message', done);
      worker.off('exit', ended);
    };
    const done = (message: unknown): void => {
      settle();
      resolve(message);
    };
    const ended = (code: number | null): void => {
      settle();
      reject(new Error(`a process that was to be measured ended with ${code}`));
    };
    const late = setTimeout(() => {
      settle();
      reject(new Error(`no answer within ${limit / 1000} s`));
    }, limit);
    worker.once('message', done);
    worker.once('exit', ended);
  });
}
