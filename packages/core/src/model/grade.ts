import type { Prose } from './block.ts';
import type { Message } from './message.ts';

/**
 * The verdict on one part of a response: right, half right, wrong, or missed (not answered although it should have
 * been). `given` means that it is there but only a person can judge it.
 */
export type Verdict = 'right' | 'partly' | 'wrong' | 'missed' | 'given';

/** A word of a quotation compared with the passage. */
export interface WordChange {
  /** In both, in the quotation alone, or in the passage alone. */
  readonly kind: 'same' | 'added' | 'missing';
  readonly word: string;
}

/** One part of a response. */
export interface GradePart {
  /**
   * What the index counts. Right options that were not picked are parts too; wrong options that were not picked are
   * not.
   */
  readonly of:
    | 'option'
    | 'entry'
    | 'row'
    | 'gap'
    | 'answer'
    | 'selection'
    | 'claim'
    | 'quotation'
    | 'reasoning'
    | 'text';
  /** From 0, in the author's order; for quotations in the student's. */
  readonly index: number;
  readonly verdict: Verdict;
  /** The reason, if the verdict alone does not say it. */
  readonly message?: Message;
  /** Word by word, if a quotation differs from the passage. */
  readonly changes?: readonly WordChange[];
}

/** The score of a response, and the reasons. */
export interface Grade {
  /** 0..1; `undefined` if only a rubric can tell. Points are this times the exercise's points. */
  readonly score: number | undefined;
  readonly parts: readonly GradePart[];
  /** The formula of the score as a sentence for the student, with its numbers. */
  readonly explanation: Message;
  /** The author's feedback on this response. Feedback on every response is the exercise's key. */
  readonly feedback: readonly Prose[];
}
