import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('exercise-all-right', () => {
  it.each([
    [
      'options that are all right',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=choice -->\n\n- [x] a\n- [x] b\n',
      ['### X'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-all-right', files)).toEqual(places);
  });

  it.each([
    [
      'a wrong one among them',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=choice -->\n\n- [x] a\n- [x] b\n- [ ] c\n',
    ],
    [
      'none that is right',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=choice -->\n\n- [ ] a\n- [ ] b\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-all-right', files)).toEqual([]);
  });
});
