import { plainText } from '../markdown/plain-text.ts';
import type { ShortAnswer } from '../model/exercise.ts';
import { acceptedPatterns } from './accepted-patterns.ts';
import { othersAccepted } from './also-accepted.ts';
import { closedBody } from './closed-body.ts';
import type { ExerciseTypeDefinition } from './exercise-type-definition.ts';
import type { LinearPattern } from './linear-pattern.ts';
import { divideFeedback, listItems } from './list-items.ts';
import { normalText } from './normal-text.ts';
import { percent } from './percent.ts';

/** After the key mark a bullet list of accepted answers; `~` marks half credit, a code span is a pattern. */
export const short: ExerciseTypeDefinition<'short'> = {
  type: 'short',
  means: 'Answer in a few words: accepted answers below the key mark.',
  icon: 'edit',
  otherNames: ['answer', 'word', 'open'],
  snippet: (stop) => [
    stop('Answer in one or two words.'),
    '<!-- key -->',
    [
      `- ${stop('The answer')}`,
      `- ~ ${stop('An answer that is half right')}`,
      `  > ${stop('What is missing.')}`,
    ].join('\n'),
  ],
  entries: { as: 'answers', in: 'key' },
  written: 'a question, a line <!-- key -->, and below it a list of the answers you accept',
  read(source) {
    const { key, keyless, malformed } = source;
    const list = key.find((block) => block.kind === 'list');
    if (!list && !keyless) malformed('it has no list of accepted answers below its key mark.');
    const accepted = (list ? listItems(list) : []).map((item): ShortAnswer => {
      const { text, feedback } = divideFeedback(item.blocks);
      const [block] = text;
      const inline = block?.tokens[block.from + 1]?.children ?? [];
      const half = inline[0]?.type !== 'code_inline' && plainText(text).startsWith('~');
      const words = half ? plainText(text).slice(1).trim() : plainText(text);
      const code = inline.find((token) => token.type === 'code_inline');
      const pattern = code !== undefined && words === code.content.trim();
      if (words === '') malformed('an accepted answer is empty.', item.span);
      return { text: words, pattern, credit: half ? 0.5 : 1, feedback, span: item.span };
    });
    return {
      type: 'short',
      accepted,
      prompt: closedBody(source, 'list'),
      key: key.filter((block) => block !== list),
    };
  },
  gist: ({ accepted }) => ({
    asked: [],
    right: accepted.map(({ text, pattern, credit }) => `${pattern ? 'pattern' : 'words'} ${credit} ${text}`),
  }),
  empty: () => ({ type: 'short', text: '' }),
  key({ accepted }) {
    const patterns = acceptedPatterns(accepted);
    for (const answer of accepted) {
      const text = answer.pattern ? patterns.get(answer)?.example : answer.text;
      if (answer.credit === 1 && text?.trim()) return { type: 'short', text };
    }
    return undefined;
  },
  /**
   * The credit of the best matching accepted answer. Wordings are compared by `normalText`; a pattern matches the whole
   * answer, as written or normalised, without case.
   */
  grade({ accepted }, { text }, { language }) {
    const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
    const normal = normalText(text, language);
    const patterns = acceptedPatterns(accepted);
    const best = accepted
      .filter((answer) => normal !== '' && matches(answer, patterns.get(answer), written, normal, language))
      .reduce<ShortAnswer | undefined>(
        (one, other) => (one && one.credit >= other.credit ? one : other),
        undefined,
      );
    const score = best?.credit ?? 0;
    const verdict = score === 1 ? 'right' : score > 0 ? 'partly' : normal === '' ? 'missed' : 'wrong';
    return {
      score,
      parts: [{ of: 'answer', index: 0, verdict }],
      explanation: { text: explanations[verdict], values: { percent: percent(score) } },
      feedback: best && best.feedback.length > 0 ? [best.feedback] : [],
    };
  },
  keyless: {
    write: () => ({ flags: [], blocks: [] }),
    holdsKey: ({ accepted }) => accepted.length > 0,
    isGraded: false,
  },
  carry: (response) => response,
  distinct: ({ accepted }) => [accepted.map(({ text, span }) => ({ part: 'answer', text, span }))],
  lacksRightAnswer: ({ accepted }) => accepted.length > 0 && !accepted.some(({ credit }) => credit === 1),
  wantsWords: false,
  answerFirst: () => ({ text: 'Write your answer first.', values: {} }),
  wordsOfPart: ({ accepted }) => accepted.map(({ text }) => text).join(' '),
  isInWords: () => true,
  ask: () => ({ words: 'short' }),
  shown: () => ({ type: 'short' }),
  alsoAccepted(exercise) {
    const full = exercise.accepted.filter(({ pattern, credit }) => !pattern && credit === 1);
    return othersAccepted(
      full.map(({ text }) => text),
      short.key(exercise)?.text,
    );
  },
  solution: ({ keyless, accepted }) =>
    keyless
      ? undefined
      : {
          kind: 'words',
          ordered: false,
          words: accepted.map(({ text, credit }) => ({ text, half: credit < 1 })),
        },
};

const explanations = {
  right: 'This answer is accepted: {percent}%.',
  partly: 'This answer is partly accepted: {percent}%.',
  wrong: 'This is not one of the accepted answers: {percent}%.',
  missed: 'No answer was given: {percent}%.',
} as const;

/** No pattern describes a longer text, in UTF-16 units. */
const LONGEST_ANSWER = 5_000;

function matches(
  answer: ShortAnswer,
  pattern: LinearPattern | undefined,
  written: string,
  normal: string,
  language: string,
): boolean {
  if (!pattern) return normalText(answer.text, language) === normal;
  return written.length <= LONGEST_ANSWER && (pattern.matches(written) || pattern.matches(normal));
}
