/** An impossible request on the command line: described in one sentence, with exit code 2. */
export class WrongUse extends Error {
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'WrongUse';
    this.hint = hint;
  }
}
