import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('link-missing', () => {
  it.each([
    [
      'a file that is not there',
      '## S\n<!-- section id=s -->\n\n[a](gone.md) [b](media/%20a.pdf#x)\n',
      ['[a](gone.md)', '[b](media/%20a.pdf#x)'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('link-missing', files, ['lesson.md', 'more.md', 'media/a.pdf'])).toEqual(places);
  });

  it.each([
    [
      'files that are there, with anchors',
      '## S\n<!-- section id=s -->\n\n[a](more.md#b) [b](./media/a.pdf) [c](media/a%2epdf)\n',
    ],
    [
      'other addresses, and what link-scheme finds',
      '## S\n<!-- section id=s -->\n\n[a](https://a.org/x) [b](#s) [c](../x.md) [d](mailto:a@b.org)\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('link-missing', files, ['lesson.md', 'more.md', 'media/a.pdf'])).toEqual([]);
  });
});
