import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Lose } from '../losses.ts';
import type { ProseHtml } from '../prose-html.ts';

/** What an exercise becomes in Anki. */
export interface AnkiNote {
  /** For people. */
  readonly as: string;
  readonly kind: 'basic' | 'cloze';
  /** HTML: the question below the prompt, or the text with its gaps. */
  readonly front: string;
  /** HTML: the answer. */
  readonly back: string;
  /** How many cards it has. */
  readonly cards: number;
}

/** The context for writing an exercise. */
export interface AnkiContext {
  readonly lesson: Lesson;
  readonly prose: ProseHtml;
  readonly lose: Lose;
}

/** Writes an exercise of one type; `undefined` if it is left out, which is then reported as a loss. */
export type WriteAnki<E extends Exercise> = (exercise: E, context: AnkiContext) => AnkiNote | undefined;

/** HTML whose signs Anki does not take for gaps, sounds or formulas. Once is enough. */
export const ankiText = (html: string): string =>
  html.replace(/[[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
