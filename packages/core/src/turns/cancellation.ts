/** Tells long work that nobody waits for it any more. VS Code's token fits as it is. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Inside core only: ends long work from within. What took the token catches it. */
export class Cancelled extends Error {
  constructor() {
    super('The work was cancelled.');
    this.name = 'Cancelled';
  }
}
