import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('exercise-equal-parts', () => {
  it.each([
    [
      'equal options',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=choice -->\n\n- [x] a\n- [ ] b\n- [ ] *b*\n',
      ['- [ ] *b*'],
    ],
    [
      'equal entries, tied or not',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=order -->\n\n1. a\n2. - b\n   - a\n3. b\n',
      ['- a', '3. b'],
    ],
    [
      'equal left cells',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=match -->\n\n| L | R |\n|---|---|\n| a | 1 |\n| a | 2 |\n',
      ['| a | 2 |'],
    ],
    [
      'equal decoys',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=match -->\n\n| L | R |\n|---|---|\n| a | 1 |\n| b | 2 |\n|  | 3 |\n|  | 3 |\n',
      ['|  | 3 |'],
    ],
    [
      'equal answers',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=short -->\n\n<!-- key -->\n\n- a\n- b\n- a\n',
      ['- a'],
    ],
    [
      'equal words for a gap',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=cloze -->\n\nOne **two|three|two** and **two**.\n',
      ['two|three|two'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-equal-parts', files)).toEqual(places);
  });

  it.each([
    [
      'equal right cells, which make it sorting',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=match -->\n\n| L | R |\n|---|---|\n| a | 1 |\n| b | 1 |\n',
    ],
    [
      'one word for two gaps',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=cloze -->\n\n**a** and **a**\n',
    ],
    [
      'answers that differ in case',
      '## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=choice -->\n\n- [x] A\n- [ ] a\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-equal-parts', files)).toEqual([]);
  });
});
