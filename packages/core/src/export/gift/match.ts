import { plainText } from '../../markdown/plain-text.ts';
import type { MatchExercise } from '../../model/exercise.ts';
import { plainValues } from '../plain-values.ts';
import type { WriteGift } from './gift-question.ts';
import { answerHtml, giftText } from './gift-text.ts';

/** Pairs of a stem and a value; a decoy has no stem. */
export const writeMatch: WriteGift<MatchExercise> = (exercise, { prose, lose }) => {
  const { rows, decoys, prompt } = exercise;
  const values = plainValues(exercise, prose, lose);
  if (!values) return undefined;
  return {
    as: 'matching',
    before: giftText(prose.withNotes(prompt)),
    after: '',
    answers: [...rows, ...decoys].flatMap(({ left }, index) => {
      const stem = index < rows.length ? prose.line(left) || plainText(left) : '';
      const value = values[index] ?? '';
      return value === '' ? [] : [`=${stem === '' ? '' : answerHtml(stem)} -> ${giftText(value)}`];
    }),
  };
};
