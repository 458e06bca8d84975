import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('picture-outside', () => {
  it.each([
    [
      'the web, other folders and data',
      '![a](https://b.example/c.png) ![d](../e.png) ![f](data:image/png;base64,AA)\n',
      ['![a](https://b.example/c.png)', '![d](../e.png)', '![f](data:image/png;base64,AA)'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('picture-outside', files)).toEqual(places);
  });

  it.each([['pictures in the folder', '![a](media/b.png) ![c](./d%20e.png)\n']])(
    'accepts %s',
    (_what, files) => {
      expect(findings('picture-outside', files)).toEqual([]);
    },
  );
});
