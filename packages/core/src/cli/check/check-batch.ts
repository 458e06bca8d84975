import { Tinypool } from 'tinypool';
import { checkTarget } from './check-target.ts';
import type { CheckTarget } from './find-targets.ts';
import type { CheckSettings, Outcome } from './outcome.ts';

const settings = Tinypool.workerData as CheckSettings;
// If nothing is known, the first target needs the parser: loads it while targets are still being found.
if (settings.known.size === 0) await import('./findings-in.ts');

/** Checks some targets in a worker of the pool. */
export default async function checkBatch(targets: readonly CheckTarget[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const target of targets) outcomes.push(await checkTarget(target, settings));
  return outcomes;
}
