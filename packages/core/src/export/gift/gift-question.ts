import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Lose } from '../losses.ts';
import type { ProseHtml } from '../prose-html.ts';

/** What an exercise becomes in GIFT, beside what all questions have; escaped as GIFT. */
export interface GiftQuestion {
  /** What it is there, for people. */
  readonly as: string;
  /** HTML before the answers, and behind them. */
  readonly before: string;
  readonly after: string;
  /** What stands between the braces, in lines. */
  readonly answers: readonly string[];
}

/** What is at hand where an exercise is written. */
export interface GiftContext {
  readonly lesson: Lesson;
  readonly prose: ProseHtml;
  readonly lose: Lose;
}

/** Writes an exercise of one type; `undefined` where it is left out, which is then told as a loss. */
export type WriteGift<E extends Exercise> = (exercise: E, context: GiftContext) => GiftQuestion | undefined;
