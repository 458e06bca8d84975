import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('mark-repeated-key', () => {
  it.each([
    [
      'a key that is there twice',
      '## S\n<!-- section id=s -->\n\nA.\n\n### Q\n<!-- question id=q lens=recall lens=analysis -->\n',
      ['lens=analysis'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('mark-repeated-key', files)).toEqual(places);
  });

  it.each([
    [
      'keys that are there once',
      '## S\n<!-- section id=s -->\n\nA.\n\n### Q\n<!-- question id=q lens=recall -->\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('mark-repeated-key', files)).toEqual([]);
  });
});
