import { describe, expect, it } from 'vitest';
import { formatMessage, gradeExercise, keyResponse, plainText } from '../index.ts';
import { exerciseFindings, exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('a short exercise', () => {
  it('takes accepted answers, half credits, patterns and feedback from the list below its key mark', () => {
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
      'it has no list of accepted answers below its key mark.',
      '### The exercise',
    ],
    [
      'without a list in its key',
      '<!-- key -->\nSeoul.\n',
      'it has no list of accepted answers below its key mark.',
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

describe('the grade of a short answer', () => {
  const { exercise } = exerciseOf(
    'short',
    '<!-- key -->\n- ~ `S.*`\n  > Nearly.\n- Seoul\n  > Right.\n- `seo?ul( city)?`\n- `(?=S)x`\n- ~ the southern capital\n',
  );
  const grade = (text: string) => gradeExercise(exercise, { type: 'short', text });

  it.each([
    [' seoul! ', 1, 'right', 'This answer is accepted: 100%.', ['Right.']],
    ['Séul City', 1, 'right', 'This answer is accepted: 100%.', []],
    ['southern capital', 0.5, 'partly', 'This answer is partly accepted: 50%.', ['Nearly.']],
    ['Pusan', 0, 'wrong', 'This is not one of the accepted answers: 0%.', []],
    ['  ', 0, 'missed', 'No answer was given: 0%.', []],
  ])('is the credit of the best match: %j', (text, score, verdict, words, feedback) => {
    const given = grade(text);
    expect([given.score, formatMessage(given.explanation)]).toEqual([score, words]);
    expect(given.parts).toEqual([{ of: 'answer', index: 0, verdict }]);
    expect(given.feedback.map(plainText)).toEqual(feedback);
  });

  it('leaves out the articles of the language', () => {
    const german = exerciseOf('short', '<!-- key -->\n- der Krieg\n').exercise;
    const score = (language: string) =>
      gradeExercise(german, { type: 'short', text: 'Krieg' }, { language, passage: undefined }).score;
    expect([score('de'), score('en')]).toEqual([1, 0]);
  });

  it.each([
    ['- ~ nearly\n- Seoul', 'Seoul'],
    ['- ~ nearly\n- `[sz]e{2}\\d+`', 'see0'],
    ['- ~ nearly', undefined],
    ['- `(?=a)a`', undefined],
  ])('the key of %j is %s', (accepted, text) => {
    const one = exerciseOf('short', `<!-- key -->\n${accepted}\n`).exercise;
    expect(keyResponse(one)).toEqual(text === undefined ? undefined : { type: 'short', text });
  });
});
