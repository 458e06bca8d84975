import type { Cancellation } from '../turns/cancellation.ts';

/** A signal as core's long work takes it. */
export function cancellationOf(signal: AbortSignal): Cancellation {
  return {
    get isCancellationRequested() {
      return signal.aborted;
    },
  };
}
