import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';

/**
 * One thing that can be wrong with a lesson. Its file, its test and its page under docs/rules share one stem, the id.
 * Rules about the finished lesson have `check`; the others are reported where the parser meets what is wrong.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in English, with `{name}` for values. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** What to do about it where the values name a `{nearest}` word that was perhaps meant. */
  readonly suggestion?: string;
  /** Finds every place in a lesson that breaks the rule. */
  readonly check?: (lesson: Lesson, found: Found) => void;
}

export type Values = Readonly<Record<string, string | number>>;

/** Takes one place that breaks the rule in hand. */
export type Found = (span: Span, values?: Values, related?: readonly Span[]) => void;

/** Takes one place that breaks the named rule. */
export type Report = (rule: Rule, span: Span, values?: Values, related?: readonly Span[]) => void;

/** The diagnostic of a rule at a place. */
export function diagnosticOf(
  rule: Rule,
  span: Span,
  values: Values = {},
  related: readonly Span[] = [],
): Diagnostic {
  return {
    rule: rule.id,
    severity: rule.severity,
    span,
    message: { text: rule.message, values },
    hint: { text: (values['nearest'] !== undefined && rule.suggestion) || rule.hint, values },
    related,
  };
}
