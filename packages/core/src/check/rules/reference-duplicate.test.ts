import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('reference-duplicate', () => {
  it.each([
    [
      'an id that two entries have',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Kim}\nevents:\n  - {id: a, name: E, date: 1950}\n',
      },
      ['a'],
    ],
    [
      'a name that is the alias of another',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml':
          'people:\n  - {id: a, name: Kim, aliases: [K]}\nplaces:\n  - {id: b, name: K, latitude: 1, longitude: 1}\n',
      },
      ['K'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('reference-duplicate', files)).toEqual(places);
  });

  it.each([
    [
      'names of their own, and an event named like a place',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml':
          'people:\n  - {id: a, name: Kim, aliases: [Kim]}\nevents:\n  - {id: b, name: Kim, date: 1950}\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('reference-duplicate', files)).toEqual([]);
  });
});
