/** Idle time that counts as a pause, and the longest wait for one, in milliseconds. */
const PAUSE = 200;
const LONGEST = 1000;

/** Waits for a pause in changes, of each thing by itself. */
export interface OncePaused<T> {
  /** Something has changed, and is now like this. */
  changed(key: string, state: T): void;
  /** Drops what is waiting. */
  dispose(): void;
}

/** @param pass gets the last state of a thing once it has not changed for a moment, or has changed all the time */
export function oncePaused<T>(pass: (state: T) => void): OncePaused<T> {
  const waiting = new Map<
    string,
    { readonly since: number; readonly timer: ReturnType<typeof setTimeout> }
  >();
  return {
    changed(key, state) {
      const now = performance.now();
      const { since = now, timer } = waiting.get(key) ?? {};
      clearTimeout(timer);
      const later = setTimeout(
        () => {
          waiting.delete(key);
          pass(state);
        },
        Math.max(0, Math.min(PAUSE, since + LONGEST - now)),
      );
      waiting.set(key, { since, timer: later });
    },
    dispose() {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
