import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { exerciseOf, malformedIn } from '../testing/exercise-of.ts';

describe('what may be the answer', () => {
  it.each([
    [
      'match',
      'Match.\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n\n| SECRET | SECRET |\n|---|---|\n| g | h |',
      'a second table',
    ],
    ['order', 'Sort.\n\n1. a\n2. b\n\nand\n\n1. SECRET\n2. SECRET', 'a second numbered list'],
    ['short', 'Name it.\n\n- SECRET\n- other', 'after its key mark'],
    ['evidence', 'Find it.\n\n> SECRET words', 'after its key mark'],
  ] as const)('is no part of the task of a %s', (type, body, problem) => {
    const { exercise } = exerciseOf(type, body);
    expect(plainText(exercise.prompt)).not.toContain('SECRET');
    expect(malformedIn(type, body).map((told) => told.problem)).toEqual([expect.stringContaining(problem)]);
  });

  it('is more options where a second list of boxes stands in a choice', () => {
    const { exercise } = exerciseOf('choice', 'Which?\n\n- [x] a\n\nor\n\n- [ ] b');
    expect(exercise.options.map(({ text }) => plainText(text))).toEqual(['a', 'b']);
    expect(plainText(exercise.prompt)).toBe('Which? or');
  });

  it.each(['short', 'evidence'] as const)('is part of the task of a %s above its key mark', (type) => {
    const { exercise } = exerciseOf(type, '- given\n\n> given too\n\n<!-- key -->\n\n- a\n\n> b');
    expect(plainText(exercise.prompt)).toBe('given given too');
  });
});
