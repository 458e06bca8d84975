import type { Cancellation } from '../turns/cancellation.ts';

/** Adapts a signal for core's long work. */
export function cancellationOf(signal: AbortSignal): Cancellation {
  return {
    get isCancellationRequested() {
      return signal.aborted;
    },
  };
}
