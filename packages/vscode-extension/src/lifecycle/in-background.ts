import { logError } from './log-error.ts';

type Log = Parameters<typeof logError>[0];

/**
 * Lets work go on that nobody waits for. What goes wrong in it is logged. Where VS Code has cancelled it, as when the
 * window closes, nothing has gone wrong.
 *
 * @param what is being done, in words
 */
export function inBackground(log: Log, what: string, work: PromiseLike<unknown>): void {
  work.then(undefined, (error: unknown) => {
    if (!(error instanceof Error && error.name === 'Canceled')) logError(log, what, error);
  });
}
