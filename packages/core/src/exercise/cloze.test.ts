import { describe, expect, it } from 'vitest';
import { formatMessage, gradeExercise, plainText } from '../index.ts';
import { exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('a cloze exercise', () => {
  it('takes its gaps, with alternatives, out of the bold words of its paragraphs', () => {
    const { exercise, source } = exerciseOf(
      'cloze',
      'Complete the sentence.\n\nA covert **war** was **covert | secret|hidden**\nand __long__.\n\nAnd **more**.\n',
    );
    expect(exercise.gaps.map(({ accepted, span }) => [accepted, source(span)])).toEqual([
      [['war'], 'war'],
      [['covert', 'secret', 'hidden'], 'covert | secret|hidden'],
      [['long'], 'long'],
      [['more'], 'more'],
    ]);
    expect(exercise.gaps[1]?.span.start).toBeGreaterThan(exercise.gaps[0]?.span.end ?? 0);
    expect(exercise.text.map((block) => plainText([block]))).toEqual([
      'A covert war was covert | secret|hidden and long.',
      'And more.',
    ]);
    expect(plainText(exercise.prompt)).toBe('Complete the sentence.');
  });

  it('knows where a gap stands behind emphasis, entities, escapes and code', () => {
    const { exercise, source } = exerciseOf(
      'cloze',
      '*so* &amp; \\* `**no**` **x *y* z** ***both*** **a&nbsp;b**\n',
    );
    expect(exercise.gaps.map(({ accepted, span }) => [accepted, source(span)])).toEqual([
      [['x y z'], 'x *y* z'],
      [['both'], 'both'],
      [['a\u00a0b'], 'a&nbsp;b'],
    ]);
  });

  it.each([
    ['without bold words', 'Nothing to fill in.', 'it has no paragraph with a gap in bold.'],
    ['with bold words in a list only', '- **one**\n', 'it has no paragraph with a gap in bold.'],
  ])('%s is malformed', (_how, body, problem) => {
    expect(malformedIn('cloze', body)).toEqual([{ problem, at: '<!-- exercise id=x type=cloze  -->' }]);
  });

  it('with an empty gap is malformed at the gap', () => {
    expect(malformedIn('cloze', 'One **two** and **|** three.')).toEqual([
      { problem: 'a gap is empty.', at: '|' },
    ]);
  });
});

describe('the grade of a cloze', () => {
  const { exercise } = exerciseOf('cloze', '**Mao Zedong|Mao** gave **covert|secret** help in **1950**.');

  it.each([
    [['mao', 'the Secret', '1950.'], 1, 'right right right', 'Gaps filled correctly: 3 of 3. 3 ÷ 3 = 100%.'],
    [
      ['Máo  Zedong', 'open', ' '],
      1 / 3,
      'right wrong missed',
      'Gaps filled correctly: 1 of 3. 1 ÷ 3 = 33%.',
    ],
    [['', '', '', 'Mao'], 0, 'missed missed missed', 'Gaps filled correctly: 0 of 3. 0 ÷ 3 = 0%.'],
  ])('for %j', (gaps, score, verdicts, words) => {
    const { explanation, parts, ...given } = gradeExercise(exercise, { type: 'cloze', gaps });
    expect([given.score, formatMessage(explanation)]).toEqual([score, words]);
    expect(parts.map(({ verdict }) => verdict).join(' ')).toBe(verdicts);
  });
});
