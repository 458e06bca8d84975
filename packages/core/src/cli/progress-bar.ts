import type { Terminal } from './terminal.ts';
import { words } from './words/words.ts';

/** What is done in less time needs no bar, in milliseconds. */
const PATIENCE = 2_000;
/** Between two drawings, in milliseconds. */
const PAUSE = 100;
const WIDTH = 30;

/** Shows how far long work has come. */
export interface ProgressBar {
  update(done: number, total: number): void;
  /** Takes the bar away, so that other words can be written. */
  clear(): void;
}

/** @param what is counted, as `lessons` */
export function createProgressBar({ err }: Terminal, what: string): ProgressBar {
  const begun = performance.now();
  let drawn = begun + PATIENCE - PAUSE;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - drawn < PAUSE) return;
      drawn = now;
      const full = Math.round((WIDTH * done) / Math.max(1, total));
      err.status(words`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${total} ${what}`);
    },
    clear: () => err.status(undefined),
  };
}
