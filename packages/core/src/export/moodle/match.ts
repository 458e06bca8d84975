import type { MatchExercise } from '../../model/exercise.ts';
import { plainValues } from '../plain-values.ts';
import { element, type WriteMoodle } from './moodle-question.ts';

/** Rows and decoys, which are rows without a stem. Options are plain text. */
export const writeMatch: WriteMoodle<MatchExercise> = (exercise, context) => {
  const { rows, decoys, prompt } = exercise;
  const { prose, html, lose } = context;
  const values = plainValues(exercise, prose, lose);
  if (!values) return undefined;
  // A stem without any text would be a decoy.
  const stems = [...rows.map(({ left }) => prose.line(left) || '–'), ...decoys.map(() => '')];
  return {
    type: 'matching',
    as: 'matching',
    text: prose.withNotes(prompt),
    hints: true,
    body: [
      '<shuffleanswers>true</shuffleanswers>',
      ...stems.flatMap((stem, index) => {
        const value = values[index] ?? '';
        if (value === '') return [];
        const answer = `<answer>${element('text', value)}</answer>`;
        return [html('subquestion', stem).replace(/<\/subquestion>$/, () => `${answer}</subquestion>`)];
      }),
    ],
  };
};
