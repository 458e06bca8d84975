import type { FeatureContext } from '../features/feature-context.ts';

/** A command of the palette: its file is named after it, and package.json contributes it. */
export interface Command {
  /** `marginalia.` and the camel-cased name of the file. */
  readonly id: string;
  run(context: FeatureContext, ...args: unknown[]): Promise<void>;
}
