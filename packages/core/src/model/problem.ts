import type { Span } from './span.ts';

/**
 * A problem found while reading a lesson, before any checks: the id of the rule that has its wording. The list of rules
 * must contain each.
 */
export type ProblemId =
  | 'almost-mark'
  | 'almost-right'
  | 'comment-unclosed'
  | 'course-field'
  | 'course-unknown'
  | 'course-yaml'
  | 'exercise-malformed'
  | 'exercise-no-key'
  | 'exercise-type'
  | 'file-too-large'
  | 'front-matter-field'
  | 'front-matter-unknown'
  | 'front-matter-yaml'
  | 'key-doubtful'
  | 'key-missing'
  | 'mark-misplaced'
  | 'mark-repeated-key'
  | 'mark-unknown'
  | 'mark-unknown-key'
  | 'mark-value'
  | 'reference-entry'
  | 'reference-unknown-field'
  | 'reference-yaml'
  | 'text-unshown';

/** The values of a message, by the names used in it as `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Receives one problem, at its place. */
export type ReportProblem = (rule: ProblemId, span: Span, values?: Values, related?: readonly Span[]) => void;

/** One reported problem. */
export type Problem = Parameters<ReportProblem>;
