import type { Exercise, Grade, Lesson, RenderOptions, Response } from '@marginalia/core';
import { definitionOf, isUngraded, missParagraphs, partParagraphs } from '@marginalia/core/exercise';
import { renderFragment, renderKey } from '@marginalia/core/render';
import * as vscode from 'vscode';
import type { GradedPart, Outcome } from '../../webview/exercise/exercise-protocol.ts';
import { localize } from '../adapters/localize.ts';
import { escapeHtml } from '../page/escape-html.ts';
import { checkedQuotation } from './checked-quotation.ts';
import type { Presentation } from './present-exercise.ts';
import { rubricHtml } from './rubric-html.ts';
import { wayBack } from './way-back.ts';

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
  options: RenderOptions,
): Outcome {
  const definition = definitionOf(exercise);
  // Naming the missed options would give the key away to a student who wants to try again.
  const told = grade.parts.filter(({ of, verdict }) => !(of === 'option' && verdict === 'missed'));
  const parts = told.map((part): GradedPart => {
    const { of, index, verdict, message } = part;
    const words = message ? `<p>${escapeHtml(localize(message))}</p>` : '';
    const quotation =
      response.type === 'argument' && of === 'quotation' ? (response.quotations[index] ?? '') : '';
    const held = quotation === '' ? '' : checkedQuotation(lesson, quotation).html;
    const back = misses.includes(verdict) ? wayBack(partParagraphs(lesson, exercise, part, response)) : '';
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
  if (isUntold) feedback.push(wayBack(missParagraphs(lesson, exercise)));
  // An explanation would give the answer away too: it comes with the answer.
  const canShowAnswer = grade.score !== undefined && grade.score < 1;
  return {
    score: grade.score ?? null,
    verdict: isUngraded(exercise)
      ? vscode.l10n.t('Kept, and not graded yet.')
      : verdictSentence(exercise, grade.score),
    formula: localize(grade.explanation),
    parts,
    feedbackHtml: feedback.join(''),
    explanationHtml: canShowAnswer ? '' : renderKey(lesson, exercise.key, options),
    ...('rubric' in exercise && exercise.rubric
      ? { rubricHtml: rubricHtml(lesson, exercise.rubric, options) }
      : {}),
    canShowAnswer,
  };

  function ownFeedback(index: number): string {
    return renderFragment(lesson, definition.feedbackOn?.(exercise, index) ?? [], options);
  }
}

function verdictSentence({ points }: Exercise, score: number | undefined): string {
  if (score === undefined) return vscode.l10n.t('Kept. Compare it with the rubric below.');
  const gained = Math.round(score * points * 100) / 100;
  if (score === 1) return vscode.l10n.t('Right: {gained} of {points}.', { gained, points });
  if (score === 0) return vscode.l10n.t('Not right: {gained} of {points}.', { gained, points });
  return vscode.l10n.t('Partly right: {gained} of {points}.', { gained, points });
}
