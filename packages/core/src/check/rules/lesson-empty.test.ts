import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('lesson-empty', () => {
  it.each([
    ['nothing but front matter', '', ['']],
    ['questions alone', '## Q\n<!-- question id=q -->\nText.\n', ['']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('lesson-empty', files)).toEqual(places);
  });

  it.each([
    ['a section with text', '## S\n<!-- section id=s -->\n\nText.\n'],
    ['an introduction', 'Text.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('lesson-empty', files)).toEqual([]);
  });
});
