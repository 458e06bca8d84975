import type { Prose } from '../model/block.ts';
import type { TaskStrings } from '../render/passage-strings.ts';

/** An instruction, by the name of its words, and what these name. */
export interface Ask {
  readonly words: keyof TaskStrings;
  readonly values?: Readonly<Record<string, string>>;
}

/** What is right in an exercise, laid out for instructors. */
export type Solution =
  /** Entries of prose, in no order, or in theirs: of several in one the order does not matter. */
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
