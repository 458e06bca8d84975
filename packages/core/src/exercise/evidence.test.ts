import { describe, expect, it } from 'vitest';
import { formatMessage, gradeExercise, plainText } from '../index.ts';
import { exerciseFindings, exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('an evidence exercise', () => {
  it('takes its quotations from the quotes below its key mark', () => {
    const { exercise, source } = exerciseOf(
      'evidence',
      'Find the words.\n\n> Not this one.\n\n<!-- key -->\n\n> The *first*[^1]\n> span.\n\nBecause.\n\n> The second.\n\n[^1]: Note.\n',
    );
    expect(exercise.accepted.map(({ text, span }) => [text, source(span)])).toEqual([
      ['The first span.', '> The *first*[^1]\n> span.'],
      ['The second.', '> The second.'],
    ]);
    expect([plainText(exercise.prompt), plainText(exercise.key)]).toEqual([
      'Find the words. Not this one.',
      'Because.',
    ]);
  });

  it('leaves a callout in its key to the explanation', () => {
    const { exercise } = exerciseOf('evidence', '<!-- key -->\n\n> Span.\n\n> [!NOTE]\n> Careful.\n');
    expect([exercise.accepted.map(({ text }) => text), plainText(exercise.key)]).toEqual([
      ['Span.'],
      'Careful.',
    ]);
  });

  it.each([
    ['', 0.75],
    ['threshold=0.6', 0.6],
    ['threshold=1', 1],
  ])('with %j is full from a threshold of %d', (attributes, threshold) => {
    expect(exerciseOf('evidence', '<!-- key -->\n\n> Span.\n', attributes).exercise.threshold).toBe(
      threshold,
    );
  });

  it.each(['threshold=2', 'threshold=60%', 'threshold=', 'threshold=-1'])(
    'does not understand %s',
    (attribute) => {
      expect(exerciseFindings('mark-value', 'evidence', '<!-- key -->\n\n> Span.\n', attribute)).toEqual([
        value(attribute),
      ]);
    },
  );

  it('without a quotation is malformed', () => {
    expect(malformedIn('evidence', '> Before the key.\n\n<!-- key -->\nNone.\n')).toEqual([
      { problem: 'it has no quotation below its key mark.', at: '### The exercise' },
    ]);
  });
});

describe('the grade of evidence', () => {
  const span = 'Stalin had decided to give the danger little weight';
  const { exercise } = exerciseOf('evidence', `<!-- key -->\n\n> ${span}.\n\n> It was possible.\n`);
  const formula = (numbers: string, overlap: number, rest: string) =>
    `2 × ${numbers} expected) = ${overlap}% overlap; full points from 75%: ${rest}`;

  it.each([
    [span, 1, 'right', undefined, formula('9 shared words ÷ (9 selected + 9', 100, '100%.')],
    [
      'had decided to give the danger little weight',
      1,
      'right',
      undefined,
      formula('8 shared words ÷ (8 selected + 9', 94, '100%.'),
    ],
    ['it WAS possible', 1, 'right', undefined, formula('3 shared words ÷ (3 selected + 3', 100, '100%.')],
    [
      'the danger little',
      2 / 3,
      'partly',
      'narrow',
      formula('3 shared words ÷ (3 selected + 9', 50, '50 ÷ 75 = 67%.'),
    ],
    [
      `He thought for long and then in the end of that year it seems that ${span}`,
      18 / 33 / 0.75,
      'partly',
      'wide',
      formula('9 shared words ÷ (24 selected + 9', 55, '55 ÷ 75 = 73%.'),
    ],
    [
      'the danger little weight and then in June all began',
      8 / 19 / 0.75,
      'partly',
      'others as well',
      formula('4 shared words ÷ (10 selected + 9', 42, '42 ÷ 75 = 56%.'),
    ],
    [
      'Kim had to give up the fight',
      0,
      'wrong',
      'elsewhere',
      'The selection does not overlap with the expected words: 0%.',
    ],
    [' … ', 0, 'missed', 'Nothing', 'The selection does not overlap with the expected words: 0%.'],
  ])('for selecting %j', (quotation, score, verdict, message, words) => {
    const given = gradeExercise(exercise, { type: 'evidence', quotation });
    expect(given.score).toBeCloseTo(score, 10);
    expect(formatMessage(given.explanation)).toBe(words);
    const [part] = given.parts;
    expect(part?.verdict).toBe(verdict);
    expect(part?.message?.text).toEqual(message === undefined ? undefined : expect.stringContaining(message));
  });

  it('counts characters where a script has no blanks', () => {
    const chinese = exerciseOf('evidence', '<!-- key -->\n\n> 斯大林决定进攻\n', 'threshold=1').exercise;
    expect(gradeExercise(chinese, { type: 'evidence', quotation: '大林决定进' }).score).toBeCloseTo(
      10 / 12,
      10,
    );
  });

  it('never falls when a word more of those looked for is selected, or a word less of others', () => {
    const words = 'Ada Ben Cem Dora Eve Fritz Ging Hal Ida Jo Kim Lea Max Nell Otto'.split(' ');
    const { exercise: names } = exerciseOf('evidence', `<!-- key -->\n\n> ${words.slice(5, 10).join(' ')}\n`);
    const select = (start: number, end: number) =>
      gradeExercise(names, { type: 'evidence', quotation: words.slice(start, end).join(' ') }).score ?? -1;
    for (let start = 0; start < 15; start++) {
      for (let end = start + 1; end <= 15; end++) {
        const nearerStart = Math.sign(5 - start) + start;
        const nearerEnd = Math.sign(10 - end) + end;
        if (nearerStart < end) expect(select(nearerStart, end)).toBeGreaterThanOrEqual(select(start, end));
        if (nearerEnd > start) expect(select(start, nearerEnd)).toBeGreaterThanOrEqual(select(start, end));
      }
    }
  });
});

/** What an attribute says, without its key and quotes. */
function value(attribute: string): string {
  return attribute.replace(/^\w+=(?=.)|"/g, '');
}
