import type { Prose } from '../../model/block.ts';
import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Lose } from '../losses.ts';
import type { ProseHtml } from '../prose-html.ts';
import { cdata, xmlText } from '../xml.ts';

/** An exercise in Moodle, without what all questions share. */
export interface MoodleQuestion {
  /** The name of its type in XML. */
  readonly type: 'multichoice' | 'ordering' | 'matching' | 'cloze' | 'shortanswer' | 'essay';
  /** The same for people. */
  readonly as: string;
  /** The HTML of its text. */
  readonly text: string;
  /** The elements that only its type has, in lines. */
  readonly body: readonly string[];
  /** Whether hints can be included: for the others, Moodle's behaviour was not observed. */
  readonly hints: boolean;
}

/** The context for writing an exercise. */
export interface MoodleContext {
  readonly lesson: Lesson;
  readonly prose: ProseHtml;
  /** The same without characters that Moodle could take for a gap. */
  readonly aroundGaps: ProseHtml;
  /** The same without pictures. */
  readonly withoutPictures: ProseHtml;
  /** An element with HTML, and the pictures that it shows. */
  html(tag: string, html: string, attributes?: string): string;
  readonly lose: Lose;
}

/** Writes an exercise of one type; `undefined` if it is left out, which is then reported as a loss. */
export type WriteMoodle<E extends Exercise> = (
  exercise: E,
  context: MoodleContext,
) => MoodleQuestion | undefined;

/** An element with a plain word, in Moodle's form. */
export const element = (tag: string, text: string | number): string =>
  `<${tag}>${xmlText(String(text))}</${tag}>`;

/** HTML for Moodle, which turns `@@PLUGINFILE@@` into an address even in the middle of a text. */
export const moodleText = (html: string): string => html.replaceAll('@', '&#64;');

/** `<text>` with HTML in it. */
export const textElement = (html: string): string => `<text>${cdata(html)}</text>`;

/** The feedback to a student's answer. */
export const feedbackOf = (feedback: Prose, { prose, html }: MoodleContext): string =>
  feedback.length === 0 ? '' : html('feedback', prose.block(feedback));
