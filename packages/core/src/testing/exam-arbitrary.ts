import fc from 'fast-check';
import { distinctValues } from '../exercise/right-values.ts';
import { atLineStart, literalMarkdown } from '../import/literal-markdown.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Response } from '../model/response.ts';

/** Words that formats and programs mistake for syntax. */
const trapWords = [
  '0',
  'a < b & c > d',
  'AT&T',
  ']]>',
  '@@PLUGINFILE@@/x.png',
  '{1:SHORTANSWER:=x}',
  '{#1}',
  '김일성',
  '🙂',
  'שלום עולם',
  'C:\\temp\\new',
  '50%',
  '%50%x',
  '=1+1',
  '-5',
  '@SUM(A1)',
  '::name::',
  'x -> y',
  '~a',
  '#b',
  '“no”',
  'd’Or',
  'a*b',
  '<b>bold</b>',
  '<script>alert(1)</script>',
  '&nbsp;',
  '&#11;',
  '\\(\\frac{1}{7}\\)',
  '[html]x',
  '// comment',
  '$CATEGORY: x',
  'T',
  'é',
  'Ångström',
  '"quoted", and more',
  'ж'.repeat(260),
];

export const trapWord = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...trapWords) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/) },
);
const plainWord = fc.constantFrom(
  'Seoul',
  'Busan',
  '1950',
  'Café',
  'the capital',
  'Ångström',
  '0',
  'd’Or',
  'no',
);
const literal = (text: string): string => atLineStart(literalMarkdown(text));

const SENTENCES = [
  'On 13 October the order went out to all of them.',
  'Stalin had feared a reaction of that kind for a long time.',
  'The ambassador was absent, and nobody vetoed the motion.',
  'He was told to prepare an evacuation at once.',
  'On the next day the same order was withdrawn.',
];

const choice = fc
  .record({
    texts: fc.array(trapWord, { minLength: 2, maxLength: 16 }),
    right: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
    feedback: trapWord,
  })
  .map(({ texts, right, feedback }) =>
    texts
      .map((text, index) => {
        const box = index === 0 || right[index] ? 'x' : ' ';
        return `- [${box}] ${literal(text)}${index === 1 ? `\n  > ${literal(feedback)}` : ''}`;
      })
      .join('\n'),
  );

const order = fc
  .array(trapWord, { minLength: 2, maxLength: 6 })
  .map((texts) => texts.map((text, index) => `${index + 1}. ${literal(text)}`).join('\n'));

const match = fc.array(fc.tuple(trapWord, trapWord), { minLength: 2, maxLength: 5 }).map((rows) => {
  const cell = (text: string): string => literal(text).replaceAll('|', '\\|');
  const lines = rows.map(
    ([left, right], index) =>
      `| ${index > 1 && index === rows.length - 1 ? '' : cell(left)} | ${cell(right)} |`,
  );
  return ['| A | B |', '|---|---|', ...lines].join('\n');
});

const cloze = fc
  .array(fc.tuple(trapWord, fc.array(plainWord, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map(
    (gaps) =>
      `${gaps.map(([before, words]) => `Of ${literal(before)} **${words.join('|')}**`).join(' and ')}.`,
  );

const short = fc
  .array(fc.tuple(fc.oneof(trapWord, plainWord), fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((answers) => {
    const lines = answers.map(([text, half], index) => `- ${half && index > 0 ? '~ ' : ''}${literal(text)}`);
    return `Which?\n\n<!-- key -->\n\n${lines.join('\n')}`;
  });

const evidence = fc
  .record({ from: fc.nat(4), count: fc.integer({ min: 1, max: 2 }) })
  .map(
    ({ from, count }) =>
      `Which sentence?\n\n<!-- key -->\n\n> ${SENTENCES.slice(from, from + count).join(' ')}`,
  );

const prose = fc.constantFrom('Judge it.', 'Judge **it**.\n\n- with two reasons\n- and a `quotation`');

/** The body of an exercise of any type, under its mark. */
const exercise = fc.oneof(
  fc.tuple(fc.constant('choice'), choice),
  fc.tuple(fc.constant('order'), order),
  fc.tuple(fc.constant('match'), match),
  fc.tuple(fc.constant('cloze'), cloze),
  fc.tuple(fc.constant('short'), short),
  fc.tuple(fc.constant('evidence'), evidence),
  fc.tuple(fc.constant('argument'), prose),
  fc.tuple(fc.constant('essay'), prose),
);

/** The files of a lesson full of words that break files of other systems; some exercises have errors. For tests. */
export const examTexts = fc
  .array(
    fc.record({ made: exercise, title: trapWord, prompt: trapWord, points: fc.integer({ min: 0, max: 6 }) }),
    { minLength: 1, maxLength: 6 },
  )
  .map((items) => ({
    'lesson.md': `---\ntitle: T\nid: t\nlanguage: en\n---\n\n## The passage\n<!-- section id=s -->\n\n${SENTENCES.join(' ')}\n`,
    'exercises.md': `# Exercises\n\n${items
      .map(
        ({ made: [type, body], title, prompt, points }, index) =>
          `## ${literal(title)}\n<!-- exercise id=x${index} type=${type} points=${points} section=s -->\n\n${/^\d|^[-|]/.test(body) ? `${literal(prompt)}\n\n` : ''}${body}\n`,
      )
      .join('\n')}`,
  }));

/** Any response to an exercise, drawn from whole numbers. */
export function drawnResponse(exercise: Exercise, draw: readonly number[]): Response {
  const at = (index: number): number => draw[index % draw.length] ?? 0;
  switch (exercise.type) {
    case 'choice':
      return { type: 'choice', picked: [...exercise.options.keys()].filter((index) => at(index) % 2 === 0) };
    case 'order': {
      const entries = [...exercise.groups.flat().keys()];
      return { type: 'order', entries: entries.sort((a, b) => at(a) - at(b) || a - b) };
    }
    case 'match': {
      const { values } = distinctValues(exercise);
      return { type: 'match', values: exercise.rows.map((_, index) => at(index) % values.length) };
    }
    case 'cloze':
      return {
        type: 'cloze',
        gaps: exercise.gaps.map(({ accepted }, index) => spelt(accepted[0] ?? '', at(index))),
      };
    case 'short':
      return {
        type: 'short',
        text: spelt(exercise.accepted[at(0) % exercise.accepted.length]?.text ?? '', at(1)),
      };
    case 'evidence':
      return { type: 'evidence', quotation: SENTENCES[at(0) % SENTENCES.length] ?? '' };
    case 'argument':
      return { type: 'argument', claim: 'c', quotations: [], reasoning: 'r' };
    case 'essay':
      return { type: 'essay', text: 'e' };
  }
}

/** A word as someone might write it, or another one. */
function spelt(word: string, draw: number): string {
  const ways = [word, word.toUpperCase(), ` ${word} `, `${word}.`, 'other', '', `the ${word}`];
  return ways[draw % ways.length] ?? word;
}
