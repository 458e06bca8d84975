import { describe, expect, it } from 'vitest';
import { formatMessage, gradeExercise, plainText } from '../index.ts';
import { exerciseFindings, exerciseOf } from '../testing/exercise-of.ts';

describe('an essay exercise', () => {
  it('takes its rubric from the table below its key mark', () => {
    const { exercise } = exerciseOf(
      'essay',
      'Write.\n\n<!-- key -->\n\n| C | Good |\n|---|---|\n| Style | Plain |\n',
    );
    expect(exercise.rubric?.criteria.map(({ name }) => plainText(name))).toEqual(['Style']);
    expect(plainText(exercise.prompt)).toBe('Write.');
  });

  it.each([
    ['words=300-500', [300, 500]],
    ['words=300–500', [300, 500]],
    ['words=400', [400, 400]],
    ['', undefined],
  ])('with %j asks for %j words', (attributes, words) => {
    expect(exerciseOf('essay', 'Write.', attributes).exercise.words).toEqual(words);
  });

  it.each(['words=many', 'words=500-300', 'words=', 'words="300 500"'])(
    'does not understand %s',
    (attribute) => {
      expect(exerciseFindings('mark-value', 'essay', 'Write.', attribute)).toEqual([value(attribute)]);
    },
  );

  it('reports an attribute that only another type has', () => {
    expect(exerciseFindings('mark-unknown-key', 'essay', 'Write.', 'threshold=1')).toEqual(['threshold']);
  });
});

describe('the grade of an essay', () => {
  it.each([
    [
      'one two',
      'words=3-4',
      'Words: 2, fewer than the 3 to 4 asked for. A reader grades the text by the rubric.',
      'given',
    ],
    [
      'one well-known – “three” 4',
      'words=3-4',
      'Words: 4, within the 3 to 4 asked for. A reader grades the text by the rubric.',
      'given',
    ],
    [
      'a b c d e',
      'words=3-4',
      'Words: 5, more than the 3 to 4 asked for. A reader grades the text by the rubric.',
      'given',
    ],
    [' — ', '', 'Words: 0. A reader grades the text by the rubric.', 'missed'],
    ['金日成 met Stalin', '', 'Words: 5. A reader grades the text by the rubric.', 'given'],
  ])('counts the words of %j', (text, attributes, words, verdict) => {
    const { exercise } = exerciseOf('essay', 'Write.', attributes);
    const given = gradeExercise(exercise, { type: 'essay', text });
    expect([given.score, formatMessage(given.explanation)]).toEqual([undefined, words]);
    expect(given.parts).toEqual([{ of: 'text', index: 0, verdict }]);
  });
});

/** What an attribute says, without its key and quotes. */
function value(attribute: string): string {
  return attribute.replace(/^\w+=(?=.)|"/g, '');
}
