import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('reference-date', () => {
  it.each([
    [
      'a day that a month has not',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml':
          'events:\n  - {id: a, name: A, date: 2023-02-29}\n  - {id: b, name: B, date: 1950-04-01/1950-04-31}\n',
      },
      ['2023-02-29', '1950-04-01/1950-04-31'],
    ],
    [
      'a range that runs backwards',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'events:\n  - {id: a, name: A, date: 1950-05/1950-04-30}\n',
      },
      ['1950-05/1950-04-30'],
    ],
    [
      'a death before the birth',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Kim, born: 1994, died: 1912}\n',
      },
      ['1912'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('reference-date', files)).toEqual(places);
  });

  it.each([
    [
      'days that are',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml':
          'events:\n  - {id: a, name: A, date: 2024-02-29}\n  - {id: b, name: B, date: 1950/1950-04-30}\n  - {id: c, name: C, date: -0004-02-29}\n',
      },
    ],
    [
      'years in words',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Kim, born: about 1994, died: 1912}\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('reference-date', files)).toEqual([]);
  });
});
