import type { Chunk } from '../../markdown/chunk/chunk.ts';
import type { Values } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { Rule } from '../rule.ts';

/** A place that moves with the chunk in which it begins; without a chunk its offsets count from the file's beginning. */
export interface Place extends Span {
  readonly chunk: Chunk | undefined;
}

/** What a rule found, for as long as the chunks that it looked at are there. */
export interface Finding {
  readonly rule: Rule;
  readonly place: Place;
  readonly values: Values | undefined;
  readonly related: readonly Place[];
}

/** Whether a finding speaks of a chunk. */
export function speaksOf(finding: Finding, chunks: ReadonlySet<Chunk>): boolean {
  const gone = ({ chunk }: Place): boolean => chunk !== undefined && chunks.has(chunk);
  return gone(finding.place) || finding.related.some(gone);
}
