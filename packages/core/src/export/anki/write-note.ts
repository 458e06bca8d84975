import type {
  ChoiceExercise,
  ClozeExercise,
  EvidenceExercise,
  Exercise,
  ShortExercise,
} from '../../model/exercise.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { ankiText, type WriteAnki } from './anki-note.ts';

/** Options on the front, the right ones on the back. */
export const writeChoice: WriteAnki<ChoiceExercise> = ({ options, several }, { prose, lose }) => {
  if (options.some(({ feedback }) => feedback.length > 0)) lose('feedback-lost');
  const list = (shown: typeof options): string =>
    `<ul>${shown.map(({ text }) => `<li>${prose.line(text) || '–'}</li>`).join('')}</ul>`;
  return {
    as: several ? 'a card with the options, several of them right' : 'a card with the options',
    kind: 'basic',
    front: list(options),
    back: list(options.filter(({ right }) => right)),
    cards: 1,
  };
};

/** The full answers on the back, then those that count half. */
export const writeShort: WriteAnki<ShortExercise> = ({ accepted }, { lose }) => {
  if (accepted.some(({ feedback }) => feedback.length > 0)) lose('feedback-lost');
  const lines = accepted
    .toSorted((one, other) => other.credit - one.credit)
    .map(({ text, credit }) => `<li>${plain(text)}${credit < 1 ? ` (${credit * 100} %)` : ''}</li>`);
  return { as: 'a card', kind: 'basic', front: '', back: `<ul>${lines.join('')}</ul>`, cards: 1 };
};

/** The quotations on the back. */
export const writeEvidence: WriteAnki<EvidenceExercise> = ({ accepted }) => ({
  as: 'a card',
  kind: 'basic',
  front: '',
  back: accepted.map(({ text }) => `<blockquote>${plain(text)}</blockquote>`).join(''),
  cards: 1,
});

/** A card for each gap. */
export const writeCloze: WriteAnki<ClozeExercise> = (exercise, { prose }) => {
  const { gaps } = exercise;
  // A colon would begin the hint of a gap.
  const answers = gaps.map(({ accepted }) => plain(accepted.join(' / ')).replaceAll(':', '&#58;'));
  return {
    as: gaps.length === 1 ? 'a cloze' : `a cloze with ${gaps.length} cards`,
    kind: 'cloze',
    front: prose.cloze(exercise, (index) => `{{c${index + 1}::${answers[index]}}}`),
    back: '',
    cards: gaps.length,
  };
};

export const leaveOut: WriteAnki<Exercise> = (_, { lose }) => {
  lose('left-unheld');
  return undefined;
};

const plain = (text: string): string => ankiText(escapeHtml(text));
