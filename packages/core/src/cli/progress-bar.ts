import type { Terminal } from './terminal.ts';
import { words } from './words/words.ts';

/** Shorter work shows no bar, in milliseconds. */
const PATIENCE = 2_000;
/** Between two drawings, in milliseconds. */
const PAUSE = 100;
const WIDTH = 30;

/** Shows the progress of long work. */
export interface ProgressBar {
  update(done: number, total: number): void;
  /** Removes the bar, so that other text can be written. */
  clear(): void;
}

/** @param what is counted, such as `lessons` */
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
