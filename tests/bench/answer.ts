import type { ChildProcess } from 'node:child_process';

/** The next message of a worker; rejects where it ends instead. */
export function answer(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (message: unknown): void => {
      worker.off('exit', ended);
      resolve(message);
    };
    const ended = (code: number | null): void => {
      worker.off('message', done);
      reject(new Error(`a process that was to be measured ended with ${code}`));
    };
    worker.once('message', done);
    worker.once('exit', ended);
  });
}
