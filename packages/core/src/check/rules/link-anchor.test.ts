import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('link-anchor', () => {
  it.each([
    [
      'a section and a heading that are not there',
      '## S\n<!-- section id=s -->\n\n[a](#t) [b](#section-t) [c](lesson.md#t)\n',
      ['[a](#t)', '[b](#section-t)', '[c](lesson.md#t)'],
    ],
    [
      'a heading of another part',
      { 'lesson.md': '## S\n\n[a](more.md#b)\n', 'more.md': '## A\n' },
      ['[a](more.md#b)'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('link-anchor', files)).toEqual(places);
  });

  it.each([
    [
      'ids of sections, headings as on GitHub, notes',
      '## S\n<!-- section id=s -->\n\n[a](#s) [b](#section-s) [c](#what-now) [d](#what-now-1) [e](#note-1)\n\n### What *now*?\n\n### What now!\n',
    ],
    [
      'other addresses, and files that are no parts',
      '## S\n<!-- section id=s -->\n\n[a](https://a.org/#x) [b](data.csv#x) [c](#)\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('link-anchor', files)).toEqual([]);
  });
});
