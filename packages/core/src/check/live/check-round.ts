import type { Chunk } from '../../markdown/chunk/chunk.ts';
import type { Values } from '../../model/problem.ts';
import type { Found, Report, Rule } from '../rule.ts';
import type { Changes } from './changes-between.ts';
import type { ChangedFacts, LessonFacts } from './facts/lesson-facts.ts';
import type { ChunkSpan, LazyElements } from './lazy-elements.ts';

/** What a rule found, for as long as the chunks that it looked at are there. */
export interface PlacedFinding {
  readonly rule: Rule;
  readonly place: ChunkSpan;
  readonly values: Values | undefined;
  readonly related: readonly ChunkSpan[];
}

/** Whether a finding speaks of a chunk. */
function speaksOf(finding: PlacedFinding, chunks: ReadonlySet<Chunk>): boolean {
  const gone = ({ chunk }: ChunkSpan): boolean => chunk !== undefined && chunks.has(chunk);
  return gone(finding.place) || finding.related.some(gone);
}

/** What one round of checks knows: the lesson as it is now, and what is new about it. */
export interface CheckRound extends ChangedFacts {
  readonly elements: LazyElements;
  readonly facts: LessonFacts;
  readonly changes: Changes;
}

/** Collects what is reported while it runs. */
export function findingsOf({ elements }: CheckRound, run: (report: Report) => void): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  run((rule, span, values, related = []) => {
    const places = related.map((place) => elements.placeOf(place));
    findings.push({ rule, place: elements.placeOf(span), values, related: places });
  });
  return findings;
}

/** Takes what a rule finds. */
export function foundBy(rule: Rule, report: Report): Found {
  return (span, values, related) => report(rule, span, values, related);
}

/** Whether some findings point at a place that is no more. */
export function areStale(findings: readonly PlacedFinding[], { changes: { gone } }: CheckRound): boolean {
  return findings.some((finding) => speaksOf(finding, gone));
}
