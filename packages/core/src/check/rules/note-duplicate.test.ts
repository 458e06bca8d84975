import { describe, expect, it } from 'vitest';
import { findings, parseText } from '../../testing/parse-text.ts';

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

  it('is all that is told where one note has the label of another that is cited', () => {
    const files = {
      'lesson.md':
        '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nA[^1] b[^2] c[^3].\n\n[^1]: One.\n\n[^2]: Two.\n\n[^2]: Three.\n',
      'questions.md': '# Q\n\n## Why?\n<!-- question id=q section=s notes="1 3" -->\n\nSay why.\n',
    };
    expect(parseText(files).broken).toEqual(['note-duplicate']);
    const other = { ...files, 'questions.md': files['questions.md'].replace('1 3', '1 4') };
    expect(parseText(other).broken).toEqual(['note-duplicate', 'item-unknown-note']);
    const another = { ...files, 'lesson.md': files['lesson.md'].replace('c[^3]', 'c[^3] d[^5]') };
    expect(parseText(another).broken.toSorted()).toEqual([
      'item-unknown-note',
      'note-duplicate',
      'note-undefined',
      'note-undefined',
    ]);
  });

  it.each([['a label for each', 'A[^a] b[^b].\n\n[^a]: One.\n[^b]: Two.\n']])(
    'accepts %s',
    (_what, files) => {
      expect(findings('note-duplicate', files)).toEqual([]);
    },
  );
});
