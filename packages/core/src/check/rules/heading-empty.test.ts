import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('heading-empty', () => {
  it.each([
    ['a heading without words', '## S\n<!-- section id=s -->\n\nA.\n\n###\n\nB.\n', ['###']],
    [
      'a heading of a marker alone',
      '## S\n<!-- section id=s -->\n\nA.\n\n### [^1]\n\n[^1]: N.\n',
      ['### [^1]'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('heading-empty', files)).toEqual(places);
  });

  it.each([
    [
      'headings with words, code or a picture with text',
      '## S\n<!-- section id=s -->\n\nA.\n\n### B\n\n### `c`\n\n### ![d](d.png)\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('heading-empty', files)).toEqual([]);
  });
});
