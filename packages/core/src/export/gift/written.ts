import type { Prose } from '../../model/block.ts';
import type {
  ArgumentExercise,
  ClozeExercise,
  EssayExercise,
  Rubric,
  ShortExercise,
} from '../../model/exercise.ts';
import { ANYTHING, acceptedForms, formsOf } from '../accepted-forms.ts';
import type { Lose } from '../losses.ts';
import { percentOf } from '../moodle/fractions.ts';
import type { GiftContext, GiftQuestion, WriteGift } from './gift-question.ts';
import { answerHtml, answerWords, giftText } from './gift-text.ts';

/** Accepted answers in the forms that people write; a star matches anything. */
export const writeShort: WriteGift<ShortExercise> = (exercise, { lesson, prose, lose }) => {
  const forms = acceptedForms(exercise, lesson.frontMatter.language, lose).filter(({ text }) =>
    isAnswer(text, lose),
  );
  if (!forms.some(({ credit }) => credit === 1)) {
    lose('left-unanswerable');
    return undefined;
  }
  lose('answers-compared-otherwise');
  return {
    as: 'short answer',
    before: giftText(prose.withNotes(exercise.prompt)),
    after: '',
    answers: forms.map(({ text, credit, feedback }) => {
      const words = text.split(ANYTHING).map(answerWords).join('*');
      const told = feedback.length > 0 ? `#${answerHtml(prose.block(feedback))}` : '';
      const weight = credit < 1 || words.startsWith('%') ? `%${percentOf(credit)}%` : '';
      return `=${weight}${words}${told}`;
    }),
  };
};

/** An arrow turns an answer into a pair, and the question into a matching; it cannot be escaped. */
function isAnswer(text: string, lose: Lose): boolean {
  const isPair = text.includes('->');
  if (isPair) lose('answer-lost', { answer: text });
  return !isPair;
}

/** One gap, in the last paragraph: GIFT allows answers in the middle of a text only once. */
export const writeCloze: WriteGift<ClozeExercise> = (exercise, { lesson, prose, lose }) => {
  const { gaps, text, prompt } = exercise;
  const [gap] = gaps;
  if (!gap || gaps.length > 1 || text.length > 1) {
    lose('left-gaps');
    return undefined;
  }
  const forms = gap.accepted
    .flatMap((word) => formsOf(word, lesson.frontMatter.language))
    .filter((form) => isAnswer(form, lose));
  if (forms.length === 0) {
    lose('left-unanswerable');
    return undefined;
  }
  lose('gap-as-blank');
  lose('answers-compared-otherwise');
  const [before = '', after = ''] = prose.cloze(exercise, () => GAP).split(GAP);
  return {
    as: 'missing word',
    before: giftText(prose.withNotes(prompt) + before),
    after: giftText(after),
    answers: [...new Set(forms)].map((form) => {
      const words = answerWords(form);
      return `=${words.startsWith('%') ? '%100%' : ''}${words}`;
    }),
  };
};
/** HTML of a lesson's text never contains this. */
const GAP = '<gap>';

export const writeEssay: WriteGift<EssayExercise> = ({ prompt, rubric, words }, context) => {
  if (words) context.lose('limits-lost');
  return essay(prompt, rubric, context);
};

export const writeArgument: WriteGift<ArgumentExercise> = ({ prompt, rubric }, context) => {
  context.lose('argument-as-essay');
  return essay(prompt, rubric, context);
};

function essay(prompt: Prose, rubric: Rubric | undefined, { prose, lose }: GiftContext): GiftQuestion {
  if (rubric) lose('rubric-lost');
  return { as: 'essay', before: giftText(prose.withNotes(prompt)), after: '', answers: [] };
}
