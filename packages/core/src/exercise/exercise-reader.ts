import type { Prose } from '../model/block.ts';
import type { Exercise, ExerciseType } from '../model/exercise.ts';
import type { Span } from '../model/span.ts';
import type { MarkReader } from '../parse/mark-reader.ts';
import type { ScannedPart } from '../parse/scanned-part.ts';

/** What the reader of an exercise type has to work with. */
export interface ExerciseSource {
  readonly part: ScannedPart;
  /** The mark's attributes that are the type's own. */
  readonly mark: MarkReader;
  readonly markSpan: Span;
  /** Under the heading, hints left out, up to the key mark. */
  readonly body: Prose;
  /** Behind the key mark. */
  readonly key: Prose;
  /** Reports that the exercise is not written as its type is; the sentence says what is missing. */
  malformed(problem: string, span?: Span): void;
}

type OfType<T extends ExerciseType> = Extract<Exercise, { type: T }>;
type Own<T extends ExerciseType> = Omit<
  OfType<T>,
  Exclude<keyof import('../model/exercise.ts').ExerciseBase, 'prompt' | 'key'>
>;

/** An exercise type: how it is read out of Markdown. A new type is a file with one of these and a line in the list. */
export interface ExerciseReader<T extends ExerciseType = ExerciseType> {
  readonly type: T;
  /** How it is written, for the author of one that cannot be read. */
  readonly written: string;
  /** Takes its own blocks out of the text; what it leaves is the prompt and the explanation. Never throws. */
  read(source: ExerciseSource): Own<T>;
}
