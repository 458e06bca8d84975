import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('note-duplicate', () => {
  it.each([
    ['a label twice', 'A[^a].\n\n[^a]: One.\n\n[^A]: Two.\n', ['A']],
    [
      'a label in two parts',
      {
        'lesson.md':
          '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n\nA[^a].\n\n[^a]: One.\n',
        'more.md': '[^a]: Two.\n',
      },
      ['a'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('note-duplicate', files)).toEqual(places);
  });

  it.each([['a label for each', 'A[^a] b[^b].\n\n[^a]: One.\n[^b]: Two.\n']])(
    'accepts %s',
    (_what, files) => {
      expect(findings('note-duplicate', files)).toEqual([]);
    },
  );
});
