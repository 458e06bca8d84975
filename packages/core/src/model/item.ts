import type { Prose } from './block.ts';
import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** What questions and exercises have in common. */
export interface Item {
  readonly id: string;
  /** False where the author gave no id: a student's work can then not be kept over a change. */
  readonly named: boolean;
  readonly title: string;
  readonly mark: Mark;
  /** From its heading to its end. */
  readonly span: Span;
  readonly headingSpan: Span;
  /** The section it belongs to: the one it stands in, or the one its mark names. */
  readonly section: string | undefined;
  /** Id of the section that it stands in. */
  readonly within: string | undefined;
  /** Labels of the notes that it relies on. */
  readonly notes: readonly string[];
  /** The task, as the student reads it. */
  readonly prompt: Prose;
  /** Opened one after another. */
  readonly hints: readonly Prose[];
  /** What stands behind the key mark and is no part of an exercise's solution: shown after answering. */
  readonly key: Prose;
  /** From the key mark to its end: what a student edition leaves out. */
  readonly keySpan: Span | undefined;
}
