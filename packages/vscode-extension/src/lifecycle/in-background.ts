import { logError } from './log-error.ts';

type Log = Parameters<typeof logError>[0];

/**
 * Runs work that nobody waits for, and logs its errors. Cancellation by VS Code, as when the window closes, is not an
 * error.
 *
 * @param what is being done, in words
 */
export function inBackground(log: Log, what: string, work: PromiseLike<unknown>): void {
  work.then(undefined, (error: unknown) => {
    if (!(error instanceof Error && error.name === 'Canceled')) logError(log, what, error);
  });
}
