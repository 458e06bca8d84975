import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { exerciseFindings, exerciseOf } from '../testing/exercise-of.ts';

describe('an essay exercise', () => {
  it('takes its rubric from the table behind its key mark', () => {
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
      expect(exerciseFindings('mark-value', 'essay', 'Write.', attribute)).toEqual([attribute]);
    },
  );

  it('reports an attribute that only another type has', () => {
    expect(exerciseFindings('mark-unknown-key', 'essay', 'Write.', 'threshold=1')).toEqual(['threshold=1']);
  });
});
