import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('front-matter-field', () => {
  it.each([
    ['a missing title', { 'lesson.md': '---\nid: t\n---\nText.\n' }, ['---']],
    ['no front matter', { 'lesson.md': 'Text.\n' }, ['Text.']],
    [
      'a value of the wrong kind',
      { 'lesson.md': '---\ntitle: T\nminutes: long\nauthors: A\n---\nText.\n' },
      ['minutes', 'authors'],
    ],
    ['an id that is not kebab-case', { 'lesson.md': '---\ntitle: T\nid: My Lesson\n---\nText.\n' }, ['id']],
    [
      'a field inside a field',
      { 'lesson.md': '---\ntitle: T\nsource:\n  year: long ago\n---\nText.\n' },
      ['year'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('front-matter-field', files)).toEqual(places);
  });

  it.each([
    ['a title alone', { 'lesson.md': '---\ntitle: T\n---\nText.\n' }],
    ['fields of other programs', { 'lesson.md': '---\ntitle: T\nlayout: wide\n---\nText.\n' }],
  ])('accepts %s', (_what, files) => {
    expect(findings('front-matter-field', files)).toEqual([]);
  });
});
