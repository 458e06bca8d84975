import type { Prose } from './block.ts';
import type { Message } from './message.ts';

/**
 * What is to be said of one part of a response: right, half right, wrong, or missed: not answered although it should
 * have been. `given` says that it is there and that only a person can judge it.
 */
export type Verdict = 'right' | 'partly' | 'wrong' | 'missed' | 'given';

/** A word of a quotation held against the passage. */
export interface WordChange {
  /** In both, in the quotation alone, or in the passage alone. */
  readonly kind: 'same' | 'added' | 'missing';
  readonly word: string;
}

/** One part of a response. */
export interface GradePart {
  /** What the index counts. Right options that were not picked are parts too; wrong ones that were not are none. */
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
  /** From 0, in the order in which the author wrote; of quotations in the student's. */
  readonly index: number;
  readonly verdict: Verdict;
  /** Why, where the verdict alone does not say it. */
  readonly message?: Message;
  /** Word for word, where a quotation is not quite the passage's. */
  readonly changes?: readonly WordChange[];
}

/** What a response is worth, and why. */
export interface Grade {
  /** 0..1; `undefined` where only a rubric can tell. Points are this times the exercise's points. */
  readonly score: number | undefined;
  readonly parts: readonly GradePart[];
  /** The formula of the score as a sentence for the student, with its numbers. */
  readonly explanation: Message;
  /** What the author says to this very response. What is said to every response is the exercise's key. */
  readonly feedback: readonly Prose[];
}
