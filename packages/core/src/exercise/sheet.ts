import type { Prose } from '../model/block.ts';
import type { ClozeExercise } from '../model/exercise.ts';
import type { TaskStrings } from '../render/passage-strings.ts';

/** What there is to do in an exercise, laid out for a page on which it stands whole; nothing of the key. */
export interface Sheet {
  /** The instruction, by the name of its words, and what these name. */
  readonly ask: keyof TaskStrings;
  readonly values?: Readonly<Record<string, string>>;
  readonly layout: SheetLayout;
}

export type SheetLayout =
  /** Boxes to tick, one or several, or entries to number. */
  | { readonly kind: 'pick-one' | 'pick-several' | 'number'; readonly entries: readonly Prose[] }
  /** Two lists, between which students draw lines. */
  | { readonly kind: 'join'; readonly lefts: readonly Prose[]; readonly rights: readonly Prose[] }
  /** The text of a cloze with its gaps. */
  | { readonly kind: 'gaps'; readonly cloze: ClozeExercise }
  /** Nothing but the instruction. */
  | { readonly kind: 'write' };

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
