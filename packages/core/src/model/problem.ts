import type { Span } from './span.ts';

/**
 * What is met while a lesson is read, before anything is checked: the id of the rule that has the words for it. The list
 * of rules is held to have each.
 */
export type ProblemId =
  | 'almost-mark'
  | 'almost-right'
  | 'comment-unclosed'
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

/** What a message names, by the names that stand in it as `{name}`. */
export type Values = Readonly<Record<string, string | number>>;

/** Takes one thing that is wrong, where it was met. */
export type ReportProblem = (rule: ProblemId, span: Span, values?: Values, related?: readonly Span[]) => void;

/** One thing that is wrong, as it was reported. */
export type Problem = Parameters<ReportProblem>;
