import type { Changes } from './changes-between.ts';
import type { FactBook } from './fact-book.ts';
import type { FactName } from './facts.ts';
import { type Finding, speaksOf } from './finding.ts';
import type { LessonView } from './lesson-view.ts';
import type { Found, Report, Rule } from './rule.ts';

/** What one round of checks knows: the lesson as it is now, and what is new about it. */
export interface Turn {
  readonly view: LessonView;
  readonly facts: FactBook;
  readonly changes: Changes;
  /** The facts of which an answer may have changed, but for `passage`: what was asked of it is remembered. */
  readonly changed: ReadonlySet<FactName>;
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

/** Those of some rules that ask for a fact that may have changed. */
export function rulesToAsk(rules: readonly Rule[], { changed }: Turn): readonly Rule[] {
  return rules.filter(({ needs }) => needs?.some((fact) => changed.has(fact)));
}

/** Whether some findings point at a place that is no more. */
export function areStale(findings: readonly Finding[], { changes: { gone } }: Turn): boolean {
  return findings.some((finding) => speaksOf(finding, gone));
}
