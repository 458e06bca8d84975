import type { Found, Report, Rule } from '../rule.ts';
import type { Changes } from './changes-between.ts';
import type { ChangedFacts, FactBook } from './facts/lesson-facts.ts';
import type { LessonView } from './lazy-elements.ts';
import { type Finding, speaksOf } from './placed-finding.ts';

/** What one round of checks knows: the lesson as it is now, and what is new about it. */
export interface Turn extends ChangedFacts {
  readonly view: LessonView;
  readonly facts: FactBook;
  readonly changes: Changes;
}

/** Collects what is reported while it runs. */
export function findingsOf({ view }: Turn, run: (report: Report) => void): Finding[] {
  const findings: Finding[] = [];
  run((rule, span, values, related = []) => {
    const places = related.map((place) => view.placeOf(place));
    findings.push({ rule, place: view.placeOf(span), values, related: places });
  });
  return findings;
}

/** Takes what a rule finds. */
export function foundBy(rule: Rule, report: Report): Found {
  return (span, values, related) => report(rule, span, values, related);
}

/** Whether some findings point at a place that is no more. */
export function areStale(findings: readonly Finding[], { changes: { gone } }: Turn): boolean {
  return findings.some((finding) => speaksOf(finding, gone));
}
