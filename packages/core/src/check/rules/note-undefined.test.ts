import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('note-undefined', () => {
  it.each([
    ['a marker without a note', 'A[^a] b[^b].\n\n[^b]: B.\n', ['[^a]']],
    ['a marker in a note and in a table', '| a[^x] |\n|---|\n\n[^b]: c[^y] d[^b]\n', ['[^x]', '[^y]']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('note-undefined', files)).toEqual(places);
  });

  it.each([
    [
      'markers with notes in other parts',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n\nA[^a].\n',
        'more.md': '[^A]: One.\n',
      },
    ],
    ['markers in code and behind a backslash', '`[^a]` \\[^a]\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('note-undefined', files)).toEqual([]);
  });
});
