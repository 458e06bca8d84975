import { describe, expect, it } from 'vitest';
import { formatMessage, gradeExercise, plainText } from '../index.ts';
import { exerciseFindings, exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('a choice exercise', () => {
  it('takes its options, feedback and prompt out of a task list', () => {
    const { exercise, source } = exerciseOf(
      'choice',
      `Which of these?

- [ ] Yugoslavia
  > Wrong: it *abstained*.
  >
  > Read note 3.
- [x] The Soviet Union,
  which was absent
  > Right.
- [X] Nobody

Choose well.

<!-- key -->
Because.
`,
    );
    expect(
      exercise.options.map(({ text, right, feedback }) => [plainText(text), right, plainText(feedback)]),
    ).toEqual([
      ['Yugoslavia', false, 'Wrong: it abstained. Read note 3.'],
      ['The Soviet Union, which was absent', true, 'Right.'],
      ['Nobody', true, ''],
    ]);
    expect(exercise.options.map(({ span }) => source(span))).toEqual([
      '- [ ] Yugoslavia\n  > Wrong: it *abstained*.\n  >\n  > Read note 3.',
      '- [x] The Soviet Union,\n  which was absent\n  > Right.',
      '- [X] Nobody',
    ]);
    expect(plainText(exercise.prompt)).toBe('Which of these? Choose well.');
    expect(plainText(exercise.key)).toBe('Because.');
  });

  it.each([
    [1, false],
    [2, true],
    [3, true],
  ])('with %i right options asks for several: %s', (right, several) => {
    const body = ['a', 'b', 'c'].map((word, index) => `- [${index < right ? 'x' : ' '}] ${word}`).join('\n');
    expect(exerciseOf('choice', body).exercise.several).toBe(several);
  });

  it('takes the first task list and leaves other lists to the prompt', () => {
    const { exercise } = exerciseOf('choice', '1. Read.\n2. Think.\n\nThen:\n\n* [x] yes\n* [ ] no\n');
    expect(plainText(exercise.prompt)).toBe('Read. Think. Then:');
    expect(exercise.options).toHaveLength(2);
  });

  it('reads options with blank lines between them', () => {
    const { exercise } = exerciseOf('choice', '- [x] yes\n\n  > Right.\n\n- [ ] no\n');
    expect(exercise.options.map(({ text, feedback }) => [plainText(text), plainText(feedback)])).toEqual([
      ['yes', 'Right.'],
      ['no', ''],
    ]);
  });

  it.each([
    ['without a task list', '- yes\n- no\n', 'it has no options with - [ ] and - [x].', '### The exercise'],
    ['without any text', '', 'it has no options with - [ ] and - [x].', '### The exercise'],
    [
      'with an option that has no box',
      '- [x] yes\n- no\n',
      'an option has no box: write - [ ] or - [x] before it.',
      '- no',
    ],
    [
      'with an option without words',
      '- [x] yes\n- [ ]\n',
      'an option has no box: write - [ ] or - [x] before it.',
      '- [ ]',
    ],
    ['with one option', '- [x] yes\n', 'it has fewer than two options.', '- [x] yes'],
  ])('%s is malformed', (_how, body, problem, at) => {
    expect(malformedIn('choice', body)).toEqual([{ problem, at }]);
  });

  it('without a right option is reported at its heading', () => {
    expect(exerciseFindings('exercise-no-right-answer', 'choice', '- [ ] yes\n- [ ] no\n')).toEqual([
      '### The exercise',
    ]);
  });
});

describe('the grade of a choice', () => {
  const one = exerciseOf('choice', '- [x] a\n  > Right.\n- [ ] b\n  > Wrong.\n- [ ] c\n').exercise;
  const several = exerciseOf('choice', '- [x] a\n- [x] b\n- [x] c\n- [ ] d\n- [ ] e\n- [ ] f\n').exercise;
  const grade = (exercise: typeof one, ...picked: number[]) =>
    gradeExercise(exercise, { type: 'choice', picked });

  it.each([
    [[], 0, 'No option is picked: 0%.', [[0, 'missed']], []],
    [[0], 1, 'The right option is picked: 100%.', [[0, 'right']], ['Right.']],
    [
      [1, 1],
      0,
      'Another option is right: 0%.',
      [
        [0, 'missed'],
        [1, 'wrong'],
      ],
      ['Wrong.'],
    ],
    [
      [2],
      0,
      'Another option is right: 0%.',
      [
        [0, 'missed'],
        [2, 'wrong'],
      ],
      [],
    ],
    [
      [1, 0],
      0,
      'More than one option is picked: 0%.',
      [
        [0, 'right'],
        [1, 'wrong'],
      ],
      ['Right.', 'Wrong.'],
    ],
  ])('of one, for picking %j', (picked, score, words, parts, feedback) => {
    const given = grade(one, ...picked);
    expect([given.score, formatMessage(given.explanation)]).toEqual([score, words]);
    expect(given.parts.map(({ index, verdict }) => [index, verdict])).toEqual(parts);
    expect(given.feedback.map(plainText)).toEqual(feedback);
  });

  it.each([
    [[0, 1, 3], 1 / 3, '2 right − 1 wrong, out of 3 right options: 1 ÷ 3 = 33%.'],
    [[0, 1, 2], 1, '3 right − 0 wrong, out of 3 right options: 3 ÷ 3 = 100%.'],
    [[0, 3, 4, 5], 0, '1 right − 3 wrong, out of 3 right options: less than zero counts as 0%.'],
  ])('of several, for picking %j', (picked, score, words) => {
    const given = grade(several, ...picked);
    expect([given.score, formatMessage(given.explanation)]).toEqual([score, words]);
  });
});
