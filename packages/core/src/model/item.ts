import type { Prose } from './block.ts';
import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** Fields that questions and exercises share. */
export interface Item {
  readonly id: string;
  /** False if the author gave no id: a student's work then does not survive changes. */
  readonly named: boolean;
  readonly title: string;
  readonly mark: Mark;
  /** From its heading to its end. */
  readonly span: Span;
  readonly headingSpan: Span;
  /** The section it belongs to: the one that contains it, or the one its mark names. */
  readonly section: string | undefined;
  /** Id of the section that contains it. */
  readonly within: string | undefined;
  /** Labels of the notes that it relies on. */
  readonly notes: readonly string[];
  /** The task, as the student reads it. */
  readonly prompt: Prose;
  /** Opened one after another. */
  readonly hints: readonly Prose[];
  /** The text after the key mark that is not part of an exercise's solution: shown after answering. */
  readonly key: Prose;
  /** Whether it is in a student edition without keys: then it has none by intention, and is not graded by one. */
  readonly keyless: boolean;
  /** From the key mark to its end: omitted from a student edition. */
  readonly keySpan: Span | undefined;
}
