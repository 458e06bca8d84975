import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('picture-text', () => {
  it.each([['no text', '![](a.png) ![ ](b.png)\n', ['![](a.png)', '![ ](b.png)']]])(
    'finds %s',
    (_what, files, places) => {
      expect(findings('picture-text', files)).toEqual(places);
    },
  );

  it.each([['a text', '![a](b.png) ![*c*](d.png)\n']])('accepts %s', (_what, files) => {
    expect(findings('picture-text', files)).toEqual([]);
  });
});
