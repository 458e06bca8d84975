import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('mark-misplaced', () => {
  it.each([
    ['a mark below text', '## S\n\nText.\n\n<!-- section id=s -->\n', ['<!-- section id=s -->']],
    [
      'a key mark without an item',
      '## S\n<!-- section id=s -->\n\nText.\n\n<!-- key -->\n\nMore.\n',
      ['<!-- key -->'],
    ],
    [
      'a key mark in a list',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q -->\n- a\n  <!-- key -->\n',
      ['<!-- key -->'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('mark-misplaced', files)).toEqual(places);
  });

  it.each([
    [
      'marks under headings and a key below its question',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q -->\nText.\n\n<!-- key -->\nKey.\n',
    ],
    ["an author's remark", '## S\n<!-- section id=s -->\n\nText.\n\n<!-- see section 2 -->\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('mark-misplaced', files)).toEqual([]);
  });
});
