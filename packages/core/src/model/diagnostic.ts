import type { Message } from './message.ts';
import type { Span } from './span.ts';

/** How much a finding matters: an error loses content, a warning misleads, information helps, a hint hardly shows. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something that an author did, with the place and the way out. */
export interface Diagnostic {
  /** Id of the rule, which is also the name of its page under docs/rules. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  /** What to do about it. */
  readonly hint: Message;
  /** Other places that belong to it, as the first of two notes with one label. */
  readonly related: readonly Span[];
}
