import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Lose } from '../losses.ts';
import type { ProseHtml } from '../prose-html.ts';

/** An exercise in GIFT, without what all questions share; escaped as GIFT. */
export interface GiftQuestion {
  /** Its kind there, for people. */
  readonly as: string;
  /** HTML before the answers, and after them. */
  readonly before: string;
  readonly after: string;
  /** The text between the braces, in lines. */
  readonly answers: readonly string[];
}

/** The context for writing an exercise. */
export interface GiftContext {
  readonly lesson: Lesson;
  readonly prose: ProseHtml;
  readonly lose: Lose;
}

/** Writes an exercise of one type; `undefined` if it is left out, which is then reported as a loss. */
export type WriteGift<E extends Exercise> = (exercise: E, context: GiftContext) => GiftQuestion | undefined;
