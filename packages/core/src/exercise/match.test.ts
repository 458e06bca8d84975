import { describe, expect, it } from 'vitest';
import { formatMessage, gradeExercise, keyResponse, plainText, rightValues } from '../index.ts';
import { exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('a match exercise', () => {
  it('takes its heads, rows and decoys out of a table', () => {
    const { exercise, source } = exerciseOf(
      'match',
      'Match.\n\n| Who | What |\n|---|---|\n| Kim | asks |\n| a \\| b | `x \\| y` |\n|  | waits |\n| Mao | asks |\n',
    );
    expect(exercise.heads.map(plainText)).toEqual(['Who', 'What']);
    expect(
      exercise.rows.map(({ left, right, span }) => [plainText(left), plainText(right), source(span)]),
    ).toEqual([
      ['Kim', 'asks', '| Kim | asks |'],
      ['a | b', 'x | y', '| a \\| b | `x \\| y` |'],
      ['Mao', 'asks', '| Mao | asks |'],
    ]);
    expect(exercise.decoys.map(({ right, span }) => [plainText(right), source(span)])).toEqual([
      ['waits', '|  | waits |'],
    ]);
    expect(plainText(exercise.prompt)).toBe('Match.');
  });

  it('knows where each cell stands, even where cells are alike', () => {
    const { exercise, source } = exerciseOf('match', '| L | R |\n|---|---|\n| a | a |\n| b \\| a | a |\n');
    const starts = exercise.rows.flatMap(({ left, right }) =>
      [left[0], right[0]].map((block) => block?.span),
    );
    expect(starts.map((span) => span && source(span))).toEqual(['a', 'a', 'b \\| a', 'a']);
    expect(new Set(starts.map((span) => span?.start)).size).toBe(4);
  });

  it.each([
    ['without a table', 'Nothing.', [['it has no table.', '### The exercise']]],
    [
      'with three columns',
      '| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n',
      [['its table does not have two columns.', '| a | b | c |']],
    ],
    [
      'with an empty right cell',
      '| a | b |\n|---|---|\n| c | d |\n| e |  |\n| f | g |\n',
      [['a row has an empty right cell.', '| e |  |']],
    ],
    [
      'with one row',
      '| a | b |\n|---|---|\n| c | d |\n|  | e |\n',
      [['it has fewer than two rows.', '| a | b |']],
    ],
  ])('%s is malformed', (_how, body, expected) => {
    expect(malformedIn('match', body).map(({ problem, at }) => [problem, at.split('\n')[0]])).toEqual(
      expected,
    );
  });
});

describe('the grade of a match', () => {
  const { exercise } = exerciseOf(
    'match',
    '| L | R |\n|---|---|\n| a | x |\n| b | y |\n| c | *x* |\n|  | z |\n|  | y |\n',
  );

  it('is for right rows; values that repeat are one, those of decoys come last', () => {
    expect(rightValues(exercise).map(plainText)).toEqual(['x', 'y', 'z']);
    expect(keyResponse(exercise)).toEqual({ type: 'match', values: [0, 1, 0] });
    const { score, parts, explanation } = gradeExercise(exercise, { type: 'match', values: [0, 2, null] });
    expect([score, formatMessage(explanation)]).toEqual([1 / 3, '1 of 3 rows right: 1 ÷ 3 = 33%.']);
    expect(parts.map(({ verdict }) => verdict)).toEqual(['right', 'wrong', 'missed']);
  });
});
