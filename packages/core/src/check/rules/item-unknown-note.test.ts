import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('item-unknown-note', () => {
  it.each([
    [
      'a label without a note',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q notes="1 gone, 2" -->\nText[^1].\n\n[^1]: A.\n',
      ['gone', '2'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('item-unknown-note', files)).toEqual(places);
  });

  it.each([
    [
      'labels in any case and order',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q notes="B a" -->\nText[^a][^b].\n\n[^a]: A.\n[^b]: B.\n',
    ],
    ['no notes', '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q -->\nText.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('item-unknown-note', files)).toEqual([]);
  });
});
