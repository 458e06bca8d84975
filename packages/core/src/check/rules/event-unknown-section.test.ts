import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('event-unknown-section', () => {
  it.each([
    [
      'an id that no section has',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'events:\n  - {id: e, name: E, date: 1950, section: gone}\n',
      },
      ['gone'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('event-unknown-section', files)).toEqual(places);
  });

  it.each([
    [
      'the id of a section',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'events:\n  - {id: e, name: E, date: 1950, section: s}\n',
      },
    ],
    [
      'no section at all',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'events:\n  - {id: e, name: E, date: 1950}\n',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('event-unknown-section', files)).toEqual([]);
  });
});
