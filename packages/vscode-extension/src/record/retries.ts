import type * as vscode from 'vscode';

/** First and longest pause between two tries, in milliseconds. */
const FIRST = 1000;
const LONGEST = 60_000;

/** Retries something automatically, after growing pauses. */
export interface Retries extends vscode.Disposable {
  /** Tries at once. */
  now(): void;
  /** Tries after a pause, twice as long as the last; keeps one that is already scheduled. */
  later(): void;
  /** Nothing is left to try. */
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
      // A later failure does not delay a scheduled try.
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
