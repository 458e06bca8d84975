import { plainText } from '../../markdown/plain-text.ts';
import type { OrderExercise } from '../../model/exercise.ts';
import { answerElement } from './choice.ts';
import type { WriteMoodle } from './moodle-question.ts';

/** Moodle's grading by the longest ordered subset equals ours. Without `shownumcorrect` it stops the whole import. */
const SETTINGS = [
  '<layouttype>VERTICAL</layouttype>',
  '<selecttype>ALL</selecttype>',
  '<selectcount>0</selectcount>',
  '<gradingtype>LONGEST_ORDERED_SUBSET</gradingtype>',
  '<showgrading>SHOW</showgrading>',
  '<numberingstyle>none</numberingstyle>',
  '<shownumcorrect>1</shownumcorrect>',
];

/** Entries in order; two with the same words could never both be right, so they are numbered. */
export const writeOrder: WriteMoodle<OrderExercise> = ({ groups, prompt }, context) => {
  const { prose, withoutPictures, lose } = context;
  const entries = groups.flat();
  if (entries.length < 2) {
    lose('left-short');
    return undefined;
  }
  if (groups.some(({ length }) => length > 1)) lose('tie-lost');
  const words = entries.map(({ text }) => plainText(text));
  const taken = new Set(words);
  const seen = new Map<string, number>();
  const items = entries.map(({ text }, index) => {
    const own = words[index] ?? '';
    const html = withoutPictures.line(text) || '–';
    let nth = (seen.get(own) ?? 0) + 1;
    if (nth > 1) {
      lose('equal-entries');
      while (taken.has(`${own} (${nth})`)) nth++;
      taken.add(`${own} (${nth})`);
    }
    seen.set(own, nth);
    return nth > 1 ? `${html} (${nth})` : html;
  });
  return {
    type: 'ordering',
    as: 'ordering',
    text: prose.withNotes(prompt),
    hints: false,
    body: [...SETTINGS, ...items.map((html, index) => answerElement(html, String(index + 1), '', context))],
  };
};
