import type { EvidenceExercise } from '../../model/exercise.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { loseRounding, sentenceChoice } from '../sentence-choice.ts';
import { answerElement } from './choice.ts';
import { hasShare, nearestShare, percentOf } from './fractions.ts';
import { moodleText, type WriteMoodle } from './moodle-question.ts';

/** Moodle cannot ask for a selection: the sentences of the section are options, each worth what our grading gives it. */
export const writeEvidence: WriteMoodle<EvidenceExercise> = (exercise, context) => {
  const { lesson, prose, lose } = context;
  const choice = sentenceChoice(lesson, exercise, lose);
  const share = choice?.several ? Math.max(...choice.sentences.map(({ score }) => score)) : 1;
  if (!choice || !hasShare(share)) {
    if (choice) lose('left-shares', { count: Math.round(1 / share) });
    else lose('left-unfound');
    return undefined;
  }
  return {
    type: 'multichoice',
    as: choice.several
      ? 'multiple choice among sentences, several answers'
      : 'multiple choice among sentences',
    text: prose.withNotes(exercise.prompt),
    hints: true,
    body: [
      `<single>${!choice.several}</single>`,
      '<shuffleanswers>false</shuffleanswers>',
      '<answernumbering>none</answernumbering>',
      ...choice.sentences.map((sentence) => {
        const there = nearestShare(sentence.score);
        if (!choice.several && Math.abs(there - sentence.score) > 1e-4) loseRounding(sentence, there, lose);
        return answerElement(moodleText(escapeHtml(sentence.text)), percentOf(there), '', context);
      }),
    ],
  };
};
