import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('reference-yaml', () => {
  it.each([
    [
      'a colon in a text',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'people:\n  - id: kim\n    name: Kim: leader\n',
      },
      ['Kim: leader'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('reference-yaml', files)).toEqual(places);
  });

  it.each([
    [
      'quoted text',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'people:\n  - id: kim\n    name: "Kim: leader"\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('reference-yaml', files)).toEqual([]);
  });
});
