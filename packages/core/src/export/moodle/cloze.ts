import type { ClozeExercise } from '../../model/exercise.ts';
import { distinctForms } from '../accepted-forms.ts';
import { writtenGap } from './cloze-text.ts';
import type { WriteMoodle } from './moodle-question.ts';
import { weightOf } from './weight.ts';

/** Gaps to type in, each with the same weight. */
export const writeCloze: WriteMoodle<ClozeExercise> = (exercise, context) => {
  const { lesson, aroundGaps, lose } = context;
  const { language } = lesson.frontMatter;
  const weight = weightOf(exercise, exercise.gaps.length, lose);
  const gaps = exercise.gaps.map(({ accepted }) => writtenGap(distinctForms(accepted, language), weight));
  lose('answers-compared-otherwise');
  const text = aroundGaps.cloze(exercise, (index) => gaps[index] ?? '');
  return {
    type: 'cloze',
    as: 'cloze',
    text: aroundGaps.withNotes(exercise.prompt) + text,
    hints: true,
    body: [],
  };
};
