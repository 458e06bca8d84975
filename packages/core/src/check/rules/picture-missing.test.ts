import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('picture-missing', () => {
  it.each([
    [
      'a picture that is not there',
      '## S\n<!-- section id=s -->\n\n![a](media/gone.png) ![b](media/MAP.png)\n',
      ['![a](media/gone.png)', '![b](media/MAP.png)'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('picture-missing', files, ['lesson.md', 'media/map.png'])).toEqual(places);
  });

  it.each([
    ['a picture that is there', '## S\n<!-- section id=s -->\n\n![a](media/map.png)\n'],
    ['what picture-outside finds', '## S\n<!-- section id=s -->\n\n![a](../map.png)\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('picture-missing', files, ['lesson.md', 'media/map.png'])).toEqual([]);
  });
});
