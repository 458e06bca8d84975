/** Tells long work that nobody waits for it any more. VS Code's token fits as it is. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}
