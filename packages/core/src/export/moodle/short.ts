import type { ShortExercise } from '../../model/exercise.ts';
import { ANYTHING, acceptedForms } from '../accepted-forms.ts';
import { xmlText } from '../xml.ts';
import { percentOf } from './fractions.ts';
import { feedbackOf, type WriteMoodle } from './moodle-question.ts';

/** The accepted answers in the forms that people write; in Moodle a star matches anything. */
export const writeShort: WriteMoodle<ShortExercise> = (exercise, context) => {
  const { lesson, prose, lose } = context;
  const forms = acceptedForms(exercise, lesson.frontMatter.language, lose);
  if (!forms.some(({ credit }) => credit === 1)) {
    lose('left-unanswerable');
    return undefined;
  }
  lose('answers-compared-otherwise');
  return {
    type: 'shortanswer',
    as: 'short answer',
    text: prose.withNotes(exercise.prompt),
    hints: true,
    body: [
      '<usecase>0</usecase>',
      ...forms.map(({ text, credit, feedback }) => {
        const written = text.replace(/\*/g, '\\*').replaceAll(ANYTHING, '*');
        return `<answer fraction="${percentOf(credit)}" format="moodle_auto_format"><text>${xmlText(written)}</text>${feedbackOf(feedback, context)}</answer>`;
      }),
    ],
  };
};
