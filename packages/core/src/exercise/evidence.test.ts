import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { exerciseFindings, exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('an evidence exercise', () => {
  it('takes its quotations from the quotes behind its key mark', () => {
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
        attribute,
      ]);
    },
  );

  it('without a quotation is malformed', () => {
    expect(malformedIn('evidence', '> Before the key.\n\n<!-- key -->\nNone.\n')).toEqual([
      { problem: 'it has no quotation behind its key mark.', at: '### The exercise' },
    ]);
  });
});
