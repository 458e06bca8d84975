import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('part-missing', () => {
  it.each([
    [
      'a file that is not there',
      {
        'lesson.md': '---\ntitle: T\nid: t\nparts: [a.md, b.md]\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'a.md': 'Text.\n',
      },
      ['b.md'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('part-missing', files)).toEqual(places);
  });

  it.each([
    [
      'files that are there',
      {
        'lesson.md':
          '---\ntitle: T\nid: t\nparts: [./a.md, lesson.md]\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'a.md': 'Text.\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('part-missing', files)).toEqual([]);
  });
});
