import { definitionOf } from '../exercise/definition-of.ts';
import { isUngraded } from '../exercise/grade-exercise.ts';
import { missParagraphs, partParagraphs } from '../exercise/miss-paragraphs.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Grade } from '../model/grade.ts';
import type { Lesson } from '../model/lesson.ts';
import { say } from '../model/message.ts';
import type { Response } from '../model/response.ts';
import { renderFragment, renderKey } from '../render/render-fragment.ts';
import { renderRubric } from '../render/rubric-table.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { checkedQuotation } from './checked-quotation.ts';
import type { GradedPart, Outcome } from './exercise-protocol.ts';
import { paragraphNumbers } from './paragraph-numbers.ts';
import type { Presentation } from './present-exercise.ts';
import type { Surface } from './surface.ts';

/** Verdicts that call for rereading. */
const misses: readonly GradedPart['verdict'][] = ['partly', 'wrong', 'missed'];

/**
 * Describes an attempt for the page.
 *
 * @param response in the author's order
 */
export function describeOutcome(
  lesson: Lesson,
  exercise: Exercise,
  grade: Grade,
  response: Response,
  presentation: Presentation,
  surface: Surface,
): Outcome {
  const { localize, render: options } = surface;
  const definition = definitionOf(exercise);
  // Naming the missed options would give the key away to a student who wants to try again.
  const told = grade.parts.filter(({ of, verdict }) => !(of === 'option' && verdict === 'missed'));
  const parts = told.map((part): GradedPart => {
    const { of, index, verdict, message } = part;
    const words = message ? `<p>${escapeHtml(localize(message))}</p>` : '';
    const quotation =
      response.type === 'argument' && of === 'quotation' ? (response.quotations[index] ?? '') : '';
    const held = quotation === '' ? '' : checkedQuotation(lesson, quotation, surface).html;
    const back = misses.includes(verdict)
      ? wayBack(partParagraphs(lesson, exercise, part, response), surface)
      : '';
    return {
      of,
      index: presentation.shownPart(index),
      verdict,
      html: words + held + ownFeedback(index) + back,
    };
  });
  // Feedback given per part is not repeated.
  const feedback = definition.feedbackOn
    ? []
    : grade.feedback.map((prose) => renderFragment(lesson, prose, options));
  // A miss that is not reported per part.
  const isUntold = (grade.score ?? 1) < 1 && !parts.some(({ verdict }) => misses.includes(verdict));
  if (isUntold) feedback.push(wayBack(missParagraphs(lesson, exercise), surface));
  // An explanation would give the answer away too: it comes with the answer.
  const canShowAnswer = grade.score !== undefined && grade.score < 1;
  return {
    score: grade.score ?? null,
    verdict: isUngraded(exercise)
      ? localize(say('Kept, and not graded yet.'))
      : verdictSentence(exercise, grade.score, surface),
    formula: localize(grade.explanation),
    parts,
    feedbackHtml: feedback.join(''),
    explanationHtml: canShowAnswer ? '' : renderKey(lesson, exercise.key, options),
    ...('rubric' in exercise && exercise.rubric
      ? { rubricHtml: renderRubric(lesson, exercise.rubric, options) }
      : {}),
    canShowAnswer,
  };

  function ownFeedback(index: number): string {
    return renderFragment(lesson, definition.feedbackOn?.(exercise, index) ?? [], options);
  }
}

function verdictSentence({ points }: Exercise, score: number | undefined, { localize }: Surface): string {
  if (score === undefined) return localize(say('Kept. Compare it with the rubric below.'));
  const gained = Math.round(score * points * 100) / 100;
  if (score === 1) return localize(say('Right: {gained} of {points}.', { gained, points }));
  if (score === 0) return localize(say('Not right: {gained} of {points}.', { gained, points }));
  return localize(say('Partly right: {gained} of {points}.', { gained, points }));
}

/** A link from a miss to the paragraphs to reread; '' if the exercise is about none. */
function wayBack(paragraphs: readonly number[], { language, localize }: Surface): string {
  const [first] = paragraphs;
  if (first === undefined) return '';
  const words = localize(say('Read {where} again', { where: paragraphNumbers(paragraphs) }));
  return `<p class="way-back" lang="${escapeHtml(language)}"><a href="#paragraph-${first}">${escapeHtml(words)}</a></p>`;
}
