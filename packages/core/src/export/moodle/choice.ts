import { plainText } from '../../markdown/plain-text.ts';
import type { ChoiceExercise, ChoiceOption } from '../../model/exercise.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { gapText } from './cloze-text.ts';
import { hasShare, percentOf } from './fractions.ts';
import { feedbackOf, type MoodleContext, type WriteMoodle } from './moodle-question.ts';
import { weightOf } from './weight.ts';

/**
 * Picking one: all or nothing. Picking several: each right option is worth its share, each wrong one deducts as much,
 * as in our grading. Moodle has no shares of eleven or more; then a gap with check boxes counts the same.
 */
export const writeChoice: WriteMoodle<ChoiceExercise> = (exercise, context) => {
  const { options, several } = exercise;
  if (options.length < 2) {
    context.lose('left-short');
    return undefined;
  }
  const right = options.filter((option) => option.right).length;
  if (!hasShare(1 / right)) return inGap(exercise, right, context);
  const share = (option: ChoiceOption): number =>
    (option.right ? 1 : several ? -1 : 0) / (several ? right : 1);
  return {
    type: 'multichoice',
    as: several ? 'multiple choice, several answers' : 'multiple choice',
    text: context.prose.withNotes(exercise.prompt),
    hints: true,
    body: [
      `<single>${!several}</single>`,
      '<shuffleanswers>true</shuffleanswers>',
      '<answernumbering>abc</answernumbering>',
      ...options.map((option) =>
        answerElement(
          optionHtml(option, context),
          percentOf(share(option)),
          feedbackOf(option.feedback, context),
          context,
        ),
      ),
    ],
  };
};

/**
 * An answer to choose.
 *
 * @param fraction percent; for an entry in order, its place
 */
export function answerElement(
  html: string,
  fraction: string,
  feedback: string,
  context: MoodleContext,
): string {
  const whole = context.html('answer', html, `fraction="${fraction}"`);
  return whole.replace(/<\/answer>$/, () => `${feedback}</answer>`);
}

/** Moodle silently drops an empty option, and its share with it. */
function optionHtml({ text }: ChoiceOption, { prose, lose }: MoodleContext): string {
  const html = prose.line(text);
  if (/<img/.test(html) || /\S/.test(plainText(text))) return html;
  lose('option-empty');
  return '–';
}

function inGap(exercise: ChoiceExercise, right: number, context: MoodleContext) {
  const { lose, aroundGaps } = context;
  lose('options-in-gap', { count: right });
  if (exercise.options.some(({ feedback }) => feedback.length > 0)) lose('feedback-lost');
  const options = exercise.options.map(({ text, right }) => {
    const words = plainText(text);
    if (words === '') lose('option-empty');
    // Moodle decodes it once, and shows the result as HTML.
    return `${right ? '=' : ''}${gapText(escapeHtml(words || '–'))}`;
  });
  const gap = `{${weightOf(exercise, 1, lose)}:MULTIRESPONSE_S:${options.join('~')}}`;
  return {
    type: 'cloze',
    as: 'cloze with check boxes',
    text: `${aroundGaps.withNotes(exercise.prompt)}<p>${gap}</p>`,
    hints: true,
    body: [],
  } as const;
}
