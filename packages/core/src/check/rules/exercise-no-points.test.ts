import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('exercise-no-points', () => {
  it.each([
    [
      'an exercise without points beside one that has them',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=cloze points=2 -->\n\n**a**\n\n### Y\n<!-- exercise id=y type=cloze -->\n\n**b**\n',
      ['<!-- exercise id=y type=cloze -->'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-no-points', files)).toEqual(places);
  });

  it.each([
    [
      'points everywhere',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=cloze points=2 -->\n\n**a**\n\n### Y\n<!-- exercise id=y type=cloze points=1 -->\n\n**b**\n',
    ],
    [
      'points nowhere',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=cloze -->\n\n**a**\n\n### Y\n<!-- exercise id=y type=cloze -->\n\n**b**\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-no-points', files)).toEqual([]);
  });
});
