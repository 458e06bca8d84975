import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('reference-entry', () => {
  it.each([
    [
      'a missing name',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'people:\n  - id: kim\n',
      },
      ['id: kim'],
    ],
    [
      'a wrong field',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'places:\n  - {id: seoul, name: Seoul, latitude: 100, longitude: 127}\n',
      },
      ['latitude'],
    ],
    [
      'a date that is none',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'events:\n  - {id: e, name: E, date: June 1950}\n',
      },
      ['date'],
    ],
    [
      'an unknown list',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': 'poeple:\n  - {id: kim, name: Kim}\n',
      },
      ['poeple'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('reference-entry', files)).toEqual(places);
  });

  it.each([
    [
      'whole entries',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml':
          'people:\n  - {id: kim, name: Kim}\nevents:\n  - {id: e, name: E, date: 1950-06-25/1953-07-27}\n',
      },
    ],
    [
      'an empty file',
      {
        'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
        'reference.yaml': '',
      },
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('reference-entry', files)).toEqual([]);
  });
});
