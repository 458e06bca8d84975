import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('link-text', () => {
  it.each([
    [
      'words that say nothing, in several languages',
      '## S\n<!-- section id=s -->\n\n[here](https://a.org) [*Click here!*](https://a.org) [hier](https://a.org) [여기](https://a.org) [](https://a.org)\n',
      [
        '[here](https://a.org)',
        '[*Click here!*](https://a.org)',
        '[hier](https://a.org)',
        '[여기](https://a.org)',
        '[](https://a.org)',
      ],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('link-text', files)).toEqual(places);
  });

  it.each([
    [
      'words that say it, a picture with text, and bare addresses',
      '## S\n<!-- section id=s -->\n\n[the resolution](https://a.org) [![map](m.png)](https://a.org) https://a.org <https://a.org>\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('link-text', files)).toEqual([]);
  });
});
