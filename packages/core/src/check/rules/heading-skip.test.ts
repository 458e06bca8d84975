import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('heading-skip', () => {
  it.each([
    ['a level left out', '## S\n<!-- section id=s -->\n\nA.\n\n#### B\n\n##### C\n', ['#### B']],
    ['a lesson that begins too deep', '### A\n\nText.\n', ['### A']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('heading-skip', files)).toEqual(places);
  });

  it.each([
    ['levels one by one, and back', '## S\n<!-- section id=s -->\n\nA.\n\n### B\n\n#### C\n\n## D\n\nE.\n'],
    ['a title', '# T\n\n## S\n\nText.\n'],
    [
      'a part that begins deep',
      { 'lesson.md': '---\ntitle: T\n---\n## S\n\nText.\n', 'more.md': '### A\n\n## B\n' },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('heading-skip', files)).toEqual([]);
  });
});
