import { describe, expect, it } from 'vitest';
import { findings, parseText } from '../../testing/parse-text.ts';
import { createRightFixes } from '../fixes/fixes-for.ts';

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
    [
      'fields that are written again',
      {
        'lesson.md':
          '---\ntitle: T\nid: One\ntitle: U\nsource:\n  year: 1950\n  year: 1951\nid: one\ntitle: V\n---\nText.\n',
      },
      ['title', 'id', 'title', 'year'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('front-matter-field', files)).toEqual(places);
  });

  it('lets the last one count, and mends nothing of the others', () => {
    const text = '---\ntitle: T\nid: One\ntitle: U\nid: one\n---\nText.\n';
    const { lesson, diagnostics } = parseText({ 'lesson.md': text });
    expect([lesson.title, lesson.id]).toEqual(['U', 'one']);
    const own = diagnostics.filter(({ rule }) => rule === 'front-matter-field');
    expect(own.flatMap((found) => createRightFixes(lesson)(found) ?? [])).toEqual([]);
  });

  it.each([
    ['a title alone', { 'lesson.md': '---\ntitle: T\n---\nText.\n' }],
    ['fields of other programs', { 'lesson.md': '---\ntitle: T\nlayout: wide\n---\nText.\n' }],
  ])('accepts %s', (_what, files) => {
    expect(findings('front-matter-field', files)).toEqual([]);
  });
});
