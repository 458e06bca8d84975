import { describe, expect, it } from 'vitest';
import { findings, parseText } from '../../testing/parse-text.ts';

describe('id-duplicate', () => {
  it.each([
    ['two sections', '## S\n<!-- section id=s -->\n\nA.\n\n## T\n<!-- section id=s -->\n\nB.\n', ['s']],
    [
      'a section and a question',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=s -->\nText.\n',
      ['s'],
    ],
    [
      'items in two parts',
      {
        'lesson.md':
          '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n\n### Q\n<!-- question id=q -->\nA.\n',
        'more.md': '## X\n<!-- exercise id="q" type=essay section=s -->\n',
      },
      ['q'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('id-duplicate', files)).toEqual(places);
  });

  it('finds the second, and tells of the first', () => {
    const text = '## S\n<!-- section id=s -->\n\nA.\n\n## T\n<!-- section id=s -->\n\nB.\n';
    const [found] = parseText(text).diagnostics;
    expect(found?.span.start).toBeGreaterThan(found?.related[0]?.start ?? Number.POSITIVE_INFINITY);
  });

  it.each([
    ['an id for each', '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- question id=q -->\nText.\n'],
    ['elements without ids', '## A\n\nText.\n\n## B\n\nText.\n'],
  ])('accepts %s', (_what, files) => {
    expect(findings('id-duplicate', files)).toEqual([]);
  });
});
