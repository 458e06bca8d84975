import type { Prose } from '../model/block.ts';
import type { Exercise, ExerciseBase, ExerciseType } from '../model/exercise.ts';
import type { Grade } from '../model/grade.ts';
import type { ResponseTo } from '../model/response.ts';
import type { Span } from '../model/span.ts';
import type { MarkReader } from '../parse/mark-reader.ts';
import type { GradeContext } from './grade-context.ts';

/** What the reader of an exercise type has to work with. */
export interface ExerciseSource {
  /** The mark's attributes that are the type's own. */
  readonly mark: MarkReader;
  readonly markSpan: Span;
  /** Under the heading, hints left out, up to the key mark. */
  readonly body: Prose;
  /** Behind the key mark. */
  readonly key: Prose;
  /** Whether it has a key mark, or something that may be one. */
  readonly hasKey: boolean;
  /** Reports a block of the body that looks like the answer, for want of a key mark above it. */
  open(answer: Span): void;
  /** Reports that the exercise is not written as its type is; the sentence says what is missing, `better` mends it. */
  malformed(problem: string, span?: Span, better?: string): void;
  /**
   * Reports that something is nearly a part of the exercise.
   *
   * @param what it looks like, as “an option”
   * @param better what should stand at the place; empty where only the author can tell
   * @param doubt whether it might be meant as it stands
   */
  almost(what: string, problem: string, span: Span, better: string, doubt?: 'doubt'): void;
}

/** What an exercise comes down to. The order of neither list matters: options are shuffled anyway. */
export interface Gist {
  /** What the student sees. */
  readonly asked: readonly string[];
  /** What is right; empty where only people can tell. */
  readonly right: readonly string[];
}

export type ExerciseOf<T extends ExerciseType> = Extract<Exercise, { type: T }>;
type Own<T extends ExerciseType> = Omit<ExerciseOf<T>, Exclude<keyof ExerciseBase, 'prompt' | 'key'>>;

/**
 * An exercise type: how it is read out of Markdown and how a response to it is graded. A new type is a file with one of
 * these, a line in the list and a response in the model.
 */
export interface ExerciseTypeDefinition<T extends ExerciseType> {
  readonly type: T;
  /** How it is written, for the author of one that cannot be read. */
  readonly written: string;
  /** Takes its own blocks out of the text; what it leaves is the prompt and the explanation. Never throws. */
  read(source: ExerciseSource): Own<T>;
  /** Its words beyond prompt and explanation, by which a change of the exercise is told. */
  gist(exercise: ExerciseOf<T>): Gist;
  /** The response of a student who has done nothing. */
  empty(exercise: ExerciseOf<T>): ResponseTo<T>;
  /** A response that scores 1; `undefined` where there is none, or where only a rubric can tell. */
  key(exercise: ExerciseOf<T>): ResponseTo<T> | undefined;
  /** Grades a response. What is out of range, too much or repeated counts as not given. Never throws. */
  grade(exercise: ExerciseOf<T>, response: ResponseTo<T>, context: GradeContext): Grade;
}
