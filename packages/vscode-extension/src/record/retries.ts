import type * as vscode from 'vscode';

/** First and longest rest between two tries, in milliseconds. */
const FIRST = 1000;
const LONGEST = 60_000;

/** Tries something again by itself, after rests that grow. */
export interface Retries extends vscode.Disposable {
  /** Tries at once. */
  now(): void;
  /** Tries after a rest, twice as long as the last one; one that is on its way stays. */
  later(): void;
  /** There is nothing left to be tried. */
  stop(): void;
}

/** @param attempt calls `later` or `stop` when it has ended */
export function createRetries(attempt: () => void): Retries {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = FIRST;
  let isOver = false;
  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!isOver) attempt();
  };
  return {
    now: run,
    later() {
      // One that is coming anyway is not put off by what fails meanwhile.
      if (isOver || timer !== undefined) return;
      timer = setTimeout(run, rest);
      rest = Math.min(LONGEST, 2 * rest);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      rest = FIRST;
    },
    dispose() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
