/** A command of the palette: its file is named after it, and package.json contributes it. */
export interface Command<Deps> {
  /** `marginalia.` and the camel-cased name of the file. */
  readonly id: string;
  run(deps: Deps, ...args: unknown[]): Promise<void>;
}
