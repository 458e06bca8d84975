/** Cancels long work that is no longer needed. VS Code's token is compatible. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Inside core only: ends long work from within. Whoever took the token catches it. */
export class Cancelled extends Error {
  constructor() {
    super('The work was cancelled.');
    this.name = 'Cancelled';
  }
}
