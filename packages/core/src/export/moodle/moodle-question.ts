import type { Prose } from '../../model/block.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Lose } from '../losses.ts';
import type { ProseHtml } from '../prose-html.ts';
import { cdata, xmlText } from '../xml.ts';

/** What an exercise becomes in Moodle, beside what all questions have. */
export interface MoodleQuestion {
  /** The type by its name in XML. */
  readonly type: 'multichoice' | 'ordering' | 'matching' | 'cloze' | 'shortanswer' | 'essay';
  /** The same for people. */
  readonly as: string;
  /** The HTML of its text. */
  readonly text: string;
  /** The elements that only its type has, in lines. */
  readonly body: readonly string[];
  /** Whether hints can go along: with the others it was not seen what Moodle makes of them. */
  readonly hints: boolean;
}

/** What is at hand where an exercise is written. */
export interface MoodleContext {
  readonly lesson: Lesson;
  readonly prose: ProseHtml;
  /** The same with no sign in it that Moodle could take for a gap. */
  readonly aroundGaps: ProseHtml;
  /** The same without pictures. */
  readonly withoutPictures: ProseHtml;
  /** An element that holds HTML, with the pictures that it shows. */
  html(tag: string, html: string, attributes?: string): string;
  readonly lose: Lose;
}

/** Writes an exercise of one type; `undefined` where it is left out, which is then told as a loss. */
export type WriteMoodle<E extends Exercise> = (
  exercise: E,
  context: MoodleContext,
) => MoodleQuestion | undefined;

/** An element that holds a plain word, as Moodle writes it. */
export const element = (tag: string, text: string | number): string =>
  `<${tag}>${xmlText(String(text))}</${tag}>`;

/** HTML as it may stand in Moodle, which makes an address of `@@PLUGINFILE@@` also in the middle of a text. */
export const moodleText = (html: string): string => html.replaceAll('@', '&#64;');

/** `<text>` with HTML in it. */
export const textElement = (html: string): string => `<text>${cdata(html)}</text>`;

/** What a student is told who gave an answer. */
export const feedbackOf = (feedback: Prose, { prose, html }: MoodleContext): string =>
  feedback.length === 0 ? '' : html('feedback', prose.block(feedback));
