import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('front-matter-unknown', () => {
  it.each([
    [
      'names that are nearly right',
      {
        'lesson.md':
          '---\ntitle: T\nid: t\nlicence: CC0\nauthor: A\nminute: 5\n---\n## S\n<!-- section id=s -->\n\nText.\n',
      },
      ['licence', 'author', 'minute'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('front-matter-unknown', files)).toEqual(places);
  });

  it.each([
    [
      'names of other programs',
      {
        'lesson.md':
          '---\ntitle: T\nid: t\nlayout: page\ntags: [a]\ndate: 2024-01-01\n---\n## S\n<!-- section id=s -->\n\nText.\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('front-matter-unknown', files)).toEqual([]);
  });
});
