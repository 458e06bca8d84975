import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { exerciseFindings, exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('a short exercise', () => {
  it('takes accepted answers, half credits, patterns and feedback from the list behind its key mark', () => {
    const { exercise, source } = exerciseOf(
      'short',
      `Which city?

<!-- key -->

- Seoul
  > Right.
- ~ the capital
- \`Se?oul( city)?\`
- ~ \`S.*\`

It had fallen before.
`,
    );
    expect(
      exercise.accepted.map(({ text, credit, pattern, feedback, span }) => [
        text,
        credit,
        pattern,
        plainText(feedback),
        source(span),
      ]),
    ).toEqual([
      ['Seoul', 1, false, 'Right.', '- Seoul\n  > Right.'],
      ['the capital', 0.5, false, '', '- ~ the capital'],
      ['Se?oul( city)?', 1, true, '', '- `Se?oul( city)?`'],
      ['S.*', 0.5, true, '', '- ~ `S.*`'],
    ]);
    expect(plainText(exercise.prompt)).toBe('Which city?');
    expect(plainText(exercise.key)).toBe('It had fallen before.');
  });

  it('takes code for a pattern only where it is the whole answer', () => {
    const { exercise } = exerciseOf('short', '<!-- key -->\n- the `git` command\n- `~x`\n- *Se*oul\n');
    expect(exercise.accepted.map(({ text, pattern, credit }) => [text, pattern, credit])).toEqual([
      ['the git command', false, 1],
      ['~x', true, 1],
      ['Seoul', false, 1],
    ]);
  });

  it('leaves a list before its key mark to the prompt', () => {
    const { exercise } = exerciseOf('short', '- a\n- b\n\n<!-- key -->\n- c\n');
    expect([plainText(exercise.prompt), exercise.accepted.map(({ text }) => text)]).toEqual(['a b', ['c']]);
  });

  it.each([
    [
      'without a key mark',
      '- Seoul\n',
      'it has no list of accepted answers behind its key mark.',
      '### The exercise',
    ],
    [
      'without a list in its key',
      '<!-- key -->\nSeoul.\n',
      'it has no list of accepted answers behind its key mark.',
      '### The exercise',
    ],
    ['with an empty answer', '<!-- key -->\n- Seoul\n-\n- ~\n', 'an accepted answer is empty.', '-'],
  ])('%s is malformed', (_how, body, problem, at) => {
    expect(malformedIn('short', body)[0]).toEqual({ problem, at });
  });

  it('with half credits alone has no right answer', () => {
    expect(exerciseFindings('exercise-no-right-answer', 'short', '<!-- key -->\n- ~ nearly\n')).toEqual([
      '### The exercise',
    ]);
  });

  it('without any list is reported once', () => {
    expect(exerciseFindings('exercise-no-right-answer', 'short', 'What?\n')).toEqual([]);
  });
});
