import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('reference-unknown-field', () => {
  it.each([
    [
      'a misspelt field',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Kim, alias: K}\n',
      },
      ['alias'],
    ],
    [
      'a field of another list',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'terms:\n  - {id: a, name: Kim, latitude: 1}\n',
      },
      ['latitude'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('reference-unknown-field', files)).toEqual(places);
  });

  it.each([
    [
      'fields that are read',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Kim, role: R}\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('reference-unknown-field', files)).toEqual([]);
  });
});
