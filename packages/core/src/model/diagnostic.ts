import type { Message } from './message.ts';
import type { Span } from './span.ts';

/** The importance of a finding: an error loses content, a warning misleads, information helps, a hint hardly shows. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A problem in an author's text, with its place and how to fix it. */
export interface Diagnostic {
  /** Id of the rule, also the name of its page under docs/rules. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  /** How to fix it. */
  readonly hint: Message;
  /** Other places involved, such as the first of two notes with one label. */
  readonly related: readonly Span[];
}
