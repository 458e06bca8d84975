import { plainText } from '../../markdown/plain-text.ts';
import type { ChoiceExercise, EvidenceExercise } from '../../model/exercise.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { hasShare, nearestShare, percentOf } from '../moodle/fractions.ts';
import { loseRounding, sentenceChoice } from '../sentence-choice.ts';
import type { GiftContext, WriteGift } from './gift-question.ts';
import { answerHtml, giftText } from './gift-text.ts';

/** Options; if several are right, each has its share in percent, and a wrong one deducts as much. */
export const writeChoice: WriteGift<ChoiceExercise> = ({ options, several, prompt }, context) => {
  const { prose, lose } = context;
  const right = options.filter((option) => option.right).length;
  if (options.length < 2) lose('left-short');
  else if (!hasShare(1 / right)) lose('left-shares', { count: right });
  if (options.length < 2 || !hasShare(1 / right)) return undefined;
  const share = percentOf(1 / right);
  const answers = options.map((option) => {
    const html = prose.line(option.text);
    const isEmpty = !/\S/.test(plainText(option.text));
    if (isEmpty) lose('option-empty');
    const sign = several ? `~%${option.right ? '' : '-'}${share}%` : option.right ? '=' : '~';
    const feedback = option.feedback.length > 0 ? `#${answerHtml(prose.block(option.feedback))}` : '';
    return `${sign}${answerHtml(isEmpty ? '–' : html)}${feedback}`;
  });
  return {
    as: several ? 'multiple choice, several answers' : 'multiple choice',
    before: giftText(prose.withNotes(prompt)),
    after: '',
    answers,
  };
};

/** A choice among the sentences of the section, with partial credit in percent. */
export const writeEvidence: WriteGift<EvidenceExercise> = (exercise, context) => {
  const { lesson, prose, lose } = context;
  const choice = sentenceChoice(lesson, exercise, lose);
  const share = choice?.several ? Math.max(...choice.sentences.map(({ score }) => score)) : 1;
  if (!choice) lose('left-unfound');
  else if (!hasShare(share)) lose('left-shares', { count: Math.round(1 / share) });
  if (!choice || !hasShare(share)) return undefined;
  return {
    as: choice.several
      ? 'multiple choice among sentences, several answers'
      : 'multiple choice among sentences',
    before: giftText(prose.withNotes(exercise.prompt)),
    after: '',
    answers: choice.sentences.map((sentence) => answerOf(sentence, choice.several, context)),
  };
};

function answerOf(
  sentence: Parameters<typeof loseRounding>[0],
  several: boolean,
  { lose }: GiftContext,
): string {
  const there = nearestShare(sentence.score);
  if (!several && Math.abs(there - sentence.score) > 1e-4) loseRounding(sentence, there, lose);
  const text = answerHtml(escapeHtml(sentence.text));
  if (!several && there === 1) return `=${text}`;
  return there === 0 ? `~${text}` : `~%${percentOf(there)}%${text}`;
}
