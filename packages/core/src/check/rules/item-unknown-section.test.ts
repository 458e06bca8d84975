import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('item-unknown-section', () => {
  it.each([
    [
      'an id that no section has',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q section=gone -->\nText.\n',
      ['gone'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('item-unknown-section', files)).toEqual(places);
  });

  it.each([
    [
      'the id of a section',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q section=s -->\nText.\n',
    ],
    [
      'no section where the item stands in one',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q -->\nText.\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('item-unknown-section', files)).toEqual([]);
  });
});
