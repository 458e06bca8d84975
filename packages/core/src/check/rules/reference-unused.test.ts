import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('reference-unused', () => {
  it.each([
    [
      'an entry that nothing names',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Stalin}\n  - {id: b, name: Ki}\n',
      },
      ['Stalin', 'Ki'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('reference-unused', files)).toEqual(places);
  });

  it.each([
    [
      'names, aliases and native names',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Mao}\n  - {id: b, name: Kim Il Sung, aliases: [Kim]}\n',
      },
    ],
    [
      'a name that runs over the end of a line, and one in an exercise',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\n> Kim\n> Il Sung.\n',
        'more.md': '## X\n<!-- exercise id=x type=cloze -->\n\n**Mao** waited.\n',
        'reference.yaml': 'people:\n  - {id: a, name: Mao}\n  - {id: b, name: Kim Il Sung}\n',
      },
    ],
    [
      'events, which are context',
      {
        'lesson.md': '---\ntitle: T\n---\n## S\n<!-- section id=s -->\n\nKim met Mao.\n',
        'reference.yaml': 'events:\n  - {id: a, name: Elsewhere, date: 1950}\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('reference-unused', files)).toEqual([]);
  });
});
