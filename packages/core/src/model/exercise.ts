import type { Prose } from './block.ts';
import type { Item } from './item.ts';
import type { Span } from './span.ts';

/** Fields that every exercise has, whatever its type. */
export interface ExerciseBase extends Item {
  readonly kind: 'exercise';
  /** Points for a full score. */
  readonly points: number;
  /** Words of the passage that identify the paragraphs it asks about, as its mark gives them. */
  readonly paragraphs: readonly string[];
}

export interface ChoiceOption {
  readonly text: Prose;
  readonly right: boolean;
  readonly feedback: Prose;
  readonly span: Span;
}

/** Pick one option, or all that apply. */
export interface ChoiceExercise extends ExerciseBase {
  readonly type: 'choice';
  /** Several right options: check boxes. */
  readonly several: boolean;
  readonly options: readonly ChoiceOption[];
}

export interface OrderEntry {
  readonly text: Prose;
  readonly span: Span;
}

/** Put entries in order. */
export interface OrderExercise extends ExerciseBase {
  readonly type: 'order';
  /** Whether the order is not known, as in an edition without keys: the entries are one group, in any order. */
  readonly isShuffled: boolean;
  /** In the right order; entries of one group are a tie and may be in any order among themselves. */
  readonly groups: readonly (readonly OrderEntry[])[];
}

export interface MatchRow {
  readonly left: Prose;
  readonly right: Prose;
  readonly span: Span;
}

/** Match left with right; a right value that repeats makes it sorting. */
export interface MatchExercise extends ExerciseBase {
  readonly type: 'match';
  /** Whether the pairs are not known, as in an edition without keys: no row has a value, and all values are decoys. */
  readonly isShuffled: boolean;
  readonly heads: readonly [Prose, Prose];
  readonly rows: readonly MatchRow[];
  /** Right-hand values that belong to no row. */
  readonly decoys: readonly MatchRow[];
}

export interface ClozeGap {
  /** Accepted words; the first is the one shown. */
  readonly accepted: readonly string[];
  readonly span: Span;
}

/** Fill the gaps. */
export interface ClozeExercise extends ExerciseBase {
  readonly type: 'cloze';
  /** The text with its gaps, which are its bold words in the order of `gaps`. */
  readonly text: Prose;
  readonly gaps: readonly ClozeGap[];
}

export interface ShortAnswer {
  readonly text: string;
  /** Whether the text is a pattern, not a wording. */
  readonly pattern: boolean;
  /** 1, or 0.5 for an answer with `~`. */
  readonly credit: number;
  readonly feedback: Prose;
  readonly span: Span;
}

/** Answer in a few words. */
export interface ShortExercise extends ExerciseBase {
  readonly type: 'short';
  readonly accepted: readonly ShortAnswer[];
}

export interface Quotation {
  /** Plain words, line breaks collapsed. */
  readonly text: string;
  readonly span: Span;
}

/** Select a span of the passage. */
export interface EvidenceExercise extends ExerciseBase {
  readonly type: 'evidence';
  readonly accepted: readonly Quotation[];
  /** Token F1, 0..1, from which the score is full. */
  readonly threshold: number;
}

export interface RubricCriterion {
  readonly name: Prose;
  /** One for each level. */
  readonly descriptors: readonly Prose[];
}

export interface Rubric {
  readonly levels: readonly Prose[];
  readonly criteria: readonly RubricCriterion[];
}

/** Claim, evidence, reasoning. */
export interface ArgumentExercise extends ExerciseBase {
  readonly type: 'argument';
  readonly rubric: Rubric | undefined;
}

/** Free text. */
export interface EssayExercise extends ExerciseBase {
  readonly type: 'essay';
  readonly rubric: Rubric | undefined;
  /** Least and most words asked for. */
  readonly words: readonly [least: number, most: number] | undefined;
}

export type Exercise =
  | ChoiceExercise
  | OrderExercise
  | MatchExercise
  | ClozeExercise
  | ShortExercise
  | EvidenceExercise
  | ArgumentExercise
  | EssayExercise;

export type ExerciseType = Exercise['type'];
