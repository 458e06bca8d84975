import type { Keyboard } from 'playwright-core';
import type { ExercisePane } from '../exercise-pane.ts';

/** One answer to an exercise, and what comes of it. */
export interface Answer<Given> {
  readonly outcome: 'right' | 'partly' | 'wrong';
  readonly given: Given;
  /** As the record keeps it; null where only people can judge. */
  readonly score: number | null;
  /** What the student reads. */
  readonly verdict: string;
  /** What is said of a part of the answer. */
  readonly remark?: string;
  /** As the record keeps it, in the author's order. */
  readonly response: unknown;
}

/** An exercise of a type, how a student gives an answer to it, and answers of each outcome. */
export interface TypeCase<Given> {
  readonly type: string;
  readonly title: string;
  readonly exercise: string;
  /** The exercise in Markdown, as it stands in the lesson `typeLesson`. */
  readonly written: string;
  readonly answers: readonly Answer<Given>[];
  /** Gives an answer by mouse, typing aside, up to the press of the button. */
  mouse(pane: ExercisePane, given: Given, keyboard: Keyboard): Promise<void>;
  /** Gives an answer by keys alone, the one that answers included. */
  keys(pane: ExercisePane, given: Given, keyboard: Keyboard): Promise<void>;
}

/** Lets the compiler find out what an answer is given as. */
export function typeCase<Given>(one: TypeCase<Given>): TypeCase<Given> {
  return one;
}
