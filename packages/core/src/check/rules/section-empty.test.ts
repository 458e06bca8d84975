import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('section-empty', () => {
  it.each([
    [
      'a section without text',
      '## S\n<!-- section id=s -->\n\nA.\n\n## T\n<!-- section id=t -->\n\n[^1]: N.\n',
      ['## T'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('section-empty', files)).toEqual(places);
  });

  it.each([['a section with a picture', '## S\n<!-- section id=s -->\n\n![a](a.png)\n']])(
    'accepts %s',
    (_what, files) => {
      expect(findings('section-empty', files)).toEqual([]);
    },
  );
});
