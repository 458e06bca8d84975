import type { Finding } from './finding.ts';

/** Settings shared by the checks of all targets. */
export interface CheckSettings {
  /** Version of the program, which the findings depend on too. */
  readonly version: string;
  /** Whether findings include their preferred fixes. */
  readonly withFixes: boolean;
  /** Keys whose findings the caller already has. */
  readonly known: ReadonlySet<string>;
}

/** The result for one target. */
export interface Outcome {
  /** Identifies everything that the findings depend on. */
  readonly key?: string;
  /** Missing if the key, and thus the findings, are known. */
  readonly findings?: readonly Finding[];
  /** Paths in it that cannot be accessed. */
  readonly misnamed?: readonly string[];
  /** Why it could not be read, in a sentence. */
  readonly trouble?: string;
  /** The error, if its check failed because of a bug of ours. */
  readonly fault?: string;
}
