import { describe, expect, it } from 'vitest';
import { formatMessage, gradeExercise, plainText } from '../index.ts';
import { exerciseOf, malformedIn } from '../testing/exercise-of.ts';

const words = (body: string) =>
  exerciseOf('order', body).exercise.groups.map((group) => group.map(({ text }) => plainText(text)));

describe('an order exercise', () => {
  it('takes its entries, in the right order, out of a numbered list', () => {
    const { exercise, source } = exerciseOf(
      'order',
      'Put in order.\n\n1. One\n2. Two\n   more\n\n3. Three\n',
    );
    expect(
      exercise.groups.map((group) => group.map(({ text, span }) => [plainText(text), source(span)])),
    ).toEqual([[['One', '1. One']], [['Two more', '2. Two\n   more']], [['Three', '3. Three']]]);
    expect(plainText(exercise.prompt)).toBe('Put in order.');
  });

  it.each([
    ['directly behind the number', '1. One\n2. - Two\n   - Three\n3. Four\n'],
    ['below it', '1. One\n2.\n   - Two\n   - Three\n3. Four\n'],
    ['with numbers', '1. One\n2. 1. Two\n   2. Three\n3. Four\n'],
  ])('takes a nested list %s as a tie', (_where, body) => {
    expect(words(body)).toEqual([['One'], ['Two', 'Three'], ['Four']]);
  });

  it('keeps a list below words as part of the entry', () => {
    expect(words('1. One\n   - with\n   - details\n2. Two\n')).toEqual([['One with details'], ['Two']]);
  });

  it.each([
    ['without a list', 'Nothing.', 'it has no numbered list.', '### The exercise'],
    ['with bullets', '- One\n- Two\n', 'its entries are not numbered 1. 2. 3.', '- One\n- Two'],
    ['with one entry', '1. One\n', 'it has fewer than two entries.', '1. One'],
    ['with an empty entry', '1. One\n2.\n3. Three\n', 'an entry is empty.', '2.'],
  ])('%s is malformed', (_how, body, problem, at) => {
    expect(malformedIn('order', body)).toEqual([{ problem, at }]);
  });
});

describe('the grade of an order', () => {
  const grade = (body: string, ...entries: number[]) =>
    gradeExercise(exerciseOf('order', body).exercise, { type: 'order', entries });
  const tied = '1. a\n2. - b\n   - c\n3. d\n4. e\n';

  it.each([
    [
      [0, 2, 1, 3, 4],
      1,
      '5 of 5 entries are in the right order relative to each other: 5 ÷ 5 = 100%.',
      'right right right right right',
    ],
    [
      [3, 0, 1, 2, 4],
      0.8,
      '4 of 5 entries are in the right order relative to each other: 4 ÷ 5 = 80%.',
      'right right right wrong right',
    ],
    [[4, 3, 0], 0, 'No two entries are in the right order: 0%.', 'wrong missed missed wrong wrong'],
    [
      [0, 4, 4, 9, -1],
      0.4,
      '2 of 5 entries are in the right order relative to each other: 2 ÷ 5 = 40%.',
      'right missed missed missed right',
    ],
  ])('with a tie, for %j', (entries, score, words, verdicts) => {
    const { explanation, parts, ...given } = grade(tied, ...entries);
    expect([given.score, formatMessage(explanation)]).toEqual([score, words]);
    expect(parts.map(({ verdict }) => verdict).join(' ')).toBe(verdicts);
  });

  it('takes entries of the same words for one another', () => {
    expect(grade('1. Stalin waits\n2. Kim asks\n3. Stalin waits\n', 2, 1, 0).score).toBe(1);
  });
});
