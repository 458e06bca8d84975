import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('exercise-no-feedback', () => {
  it.each([
    [
      'options without a quote below',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=choice -->\n\n- [x] a\n  > Why.\n- [ ] b\n',
      ['- [ ] b'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-no-feedback', files)).toEqual(places);
  });

  it.each([
    [
      'options with feedback',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=choice -->\n\n- [x] a\n  > Why.\n- [ ] b\n  > Why not.\n',
    ],
    [
      'other types',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=order -->\n\n1. a\n2. b\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-no-feedback', files)).toEqual([]);
  });
});
