/** Something on the command line that cannot be done as it was asked: said in one sentence, and exit code 2. */
export class WrongUse extends Error {
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'WrongUse';
    this.hint = hint;
  }
}
