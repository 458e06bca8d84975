import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('mark-value', () => {
  it.each([
    [
      'a word for a number',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q minutes=five -->\nText.\n',
      ['five'],
    ],
    [
      'an unknown lens',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q lens="close reading" -->\nText.\n',
      ['close reading'],
    ],
    [
      'numbers out of range',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=evidence points=-1 threshold=7 -->\n\n<!-- key -->\n\n> Text.\n',
      ['-1', '7'],
    ],
    [
      'a range that runs backwards',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=essay words=500-300 -->\nText.\n',
      ['500-300'],
    ],
    [
      'numbers that nobody means',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=essay points=1e308 -->\nText.\n\n### U\n<!-- exercise id=y type=essay points=999999 -->\nText.\n\n### Q\n<!-- question id=q minutes=NaN -->\nText.\n\n### R\n<!-- question id=r minutes=999999999 -->\nText.\n',
      ['1e308', '999999', 'NaN', '999999999'],
    ],
    [
      'ids that no address and no file name can carry',
      `## S\n<!-- section id=${'s'.repeat(101)} -->\n\nText.\n\n### T\n<!-- question id=${'ж'.repeat(200)} section=${'t'.repeat(300)} -->\nText.\n`,
      ['s'.repeat(101), 'ж'.repeat(200), 't'.repeat(300)],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('mark-value', files)).toEqual(places);
  });

  it.each([
    ['the longest id', `## S\n<!-- section id=${'s'.repeat(100)} -->\n\nText.\n`],
    [
      'values in range',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=essay points=0.5 words=300-500 -->\nText.\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('mark-value', files)).toEqual([]);
  });
});
