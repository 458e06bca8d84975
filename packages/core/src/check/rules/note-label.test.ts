import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('note-label', () => {
  it.each([
    [
      'a marker with a blank whose note Markdown takes for the address of a link',
      '## S\n<!-- section id=s -->\n\nA[^my note] b.\n\n[^my note]: N.\n',
      ['[^my note]'],
    ],
    [
      'a marker and a note with a blank',
      'A[^my note] b.\n\n[^my note]: The note.\n',
      ['[^my note]', '[^my note]'],
    ],
    [
      'one in a heading, a table and a list',
      '## S\n<!-- section id=s -->\n\nA.\n\n### B[^1 a]\n\n| c[^2 b] |\n|---|\n\n- `[^3 c]` d[^3 c]\n',
      ['[^1 a]', '[^2 b]', '[^3 c]'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('note-label', files)).toEqual(places);
  });

  it.each([
    [
      'labels without blanks, code, escapes and links',
      '## S\n<!-- section id=s -->\n\nA[^1] `[^a b]` \\[^a b] [^a b](https://a.org) [a b].\n\n[^1]: N.\n',
    ],
    [
      'a long remark in brackets',
      '## S\n<!-- section id=s -->\n\nA [^ this is a long remark in brackets that nobody would take for the label of a note].\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('note-label', files)).toEqual([]);
  });
});
