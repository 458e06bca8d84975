import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('heading-title', () => {
  it.each([
    ['one # below a section', '## S\n<!-- section id=s -->\n\nA.\n\n# B\n\nC.\n', ['# B']],
    ['a second title', '# A\n\nText.\n\n# B\n', ['# B']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('heading-title', files)).toEqual(places);
  });

  it.each([
    ['a title at the top', '# T\n\n## S\n\nText.\n'],
    ['other parts', { 'lesson.md': '---\ntitle: T\n---\n## S\n\nText.\n', 'more.md': '# A\n\n# B\n' }],
  ])('accepts %s', (_what, files) => {
    expect(findings('heading-title', files)).toEqual([]);
  });
});
