import type { Prose } from '../model/block.ts';
import type { TaskStrings } from '../render/passage-strings.ts';

/** An instruction: the key of its words, and their values. */
export interface Ask {
  readonly words: keyof TaskStrings;
  readonly values?: Readonly<Record<string, string>>;
}

/** The right answers of an exercise, laid out for instructors. */
export type Solution =
  /** Entries of prose, ordered or not; within a group of several, the order does not matter. */
  | { readonly kind: 'entries'; readonly ordered: boolean; readonly entries: readonly (readonly Prose[])[] }
  /** Answers in words; one with `half` is worth half of the points. */
  | { readonly kind: 'words'; readonly ordered: boolean; readonly words: readonly SolutionWords[] }
  | { readonly kind: 'quotations'; readonly texts: readonly string[] }
  | { readonly kind: 'table'; readonly heads: readonly Prose[]; readonly rows: readonly (readonly Prose[])[] }
  | undefined;

export interface SolutionWords {
  readonly text: string;
  readonly half: boolean;
}
