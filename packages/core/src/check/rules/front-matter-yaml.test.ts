import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('front-matter-yaml', () => {
  it.each([
    ['a colon in a text', { 'lesson.md': '---\ntitle: War: causes\n---\nText.\n' }, ['War: causes']],
    ['no fields', { 'lesson.md': '---\njust text\n---\nText.\n' }, ['---']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('front-matter-yaml', files)).toEqual(places);
  });

  it.each([
    ['quoted text', { 'lesson.md': '---\ntitle: "War: causes"\n---\nText.\n' }],
    ['a rule between paragraphs', 'Text.\n\n---\n\nMore: text: here.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('front-matter-yaml', files)).toEqual([]);
  });
});
