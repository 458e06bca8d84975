import type { Diagnostic } from '../../model/diagnostic.ts';
import { rules } from '../rules.ts';

const guards = new Map(rules.map(({ id, guards }) => [id, guards]));

/** What may show a key or a remark of its author to students, among what is wrong with a lesson. */
export function guarded(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((broken) => guards.get(broken.rule)?.(broken));
}
