import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('note-in-heading', () => {
  it.each([
    ['markers in headings', '## S\n<!-- section id=s -->\n\nA.\n\n### B[^1]\n\n[^1]: N.\n', ['[^1]']],
  ])('finds %s', (_what, files, places) => {
    expect(findings('note-in-heading', files)).toEqual(places);
  });

  it.each([['markers in paragraphs', '## S\n<!-- section id=s -->\n\nA[^1].\n\n[^1]: N.\n']])(
    'accepts %s',
    (_what, files) => {
      expect(findings('note-in-heading', files)).toEqual([]);
    },
  );
});
