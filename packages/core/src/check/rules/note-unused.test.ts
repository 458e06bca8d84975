import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('note-unused', () => {
  it.each([['a note without a marker', 'A.\n\n[^a]: One.\n', ['a']]])('finds %s', (_what, files, places) => {
    expect(findings('note-unused', files)).toEqual(places);
  });

  it.each([
    [
      'a note that is cited in an exercise only',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n\n[^a]: One.\n',
        'more.md': '### X\n<!-- exercise id=x type=essay section=s -->\nA[^a].\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('note-unused', files)).toEqual([]);
  });
});
