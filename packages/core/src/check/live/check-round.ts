import type { Changes } from '../../lesson/changes-between.ts';
import type { ChunkSpan, LazyElements } from '../../lesson/lazy-elements.ts';
import type { Chunk } from '../../markdown/chunk/chunk.ts';
import type { Values } from '../../model/problem.ts';
import type { Found, Report, Rule } from '../rule.ts';
import type { ChangedFacts, LessonFacts } from './facts/lesson-facts.ts';

/** A rule's finding, valid as long as the chunks that it checked exist. */
export interface PlacedFinding {
  readonly rule: Rule;
  readonly place: ChunkSpan;
  readonly values: Values | undefined;
  readonly related: readonly ChunkSpan[];
}

/** Whether a finding refers to a chunk. */
function speaksOf(finding: PlacedFinding, chunks: ReadonlySet<Chunk>): boolean {
  const gone = ({ chunk }: ChunkSpan): boolean => chunk !== undefined && chunks.has(chunk);
  return gone(finding.place) || finding.related.some(gone);
}

/** State of one round of checks: the current lesson, and its changes. */
export interface CheckRound extends ChangedFacts {
  readonly elements: LazyElements;
  readonly facts: LessonFacts;
  readonly changes: Changes;
  /** Whether anybody wants to know what a rule finds. */
  readonly isWanted: (rule: Rule) => boolean;
}

/** Collects all wanted reports during a run. */
export function findingsOf(
  { elements, isWanted }: CheckRound,
  run: (report: Report) => void,
): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  run((rule, span, values, related = []) => {
    if (!isWanted(rule)) return;
    const places = related.map((place) => elements.placeOf(place));
    findings.push({ rule, place: elements.placeOf(span), values, related: places });
  });
  return findings;
}

/** Passes each rule a function that receives its findings, which is made once for all of them. */
export function askEach(
  rules: readonly Rule[],
  report: Report,
  ask: (rule: Rule, found: Found) => void,
): void {
  let asked: Rule;
  const found: Found = (span, values, related) => report(asked, span, values, related);
  for (const rule of rules) {
    asked = rule;
    ask(rule, found);
  }
}

/** Whether any finding points at a place that no longer exists. */
export function areStale(findings: readonly PlacedFinding[], { changes: { gone } }: CheckRound): boolean {
  return findings.some((finding) => speaksOf(finding, gone));
}
