import { describe, expect, it } from 'vitest';
import { labels } from '../testing/offered.ts';
import { wholeLesson } from '../testing/whole-lesson.ts';

describe('completion of fields', () => {
  it('offers the front matter’s, required ones first, without those that are there', () => {
    expect(labels({ 'lesson.md': '---\n|\n---\n' })?.[0]).toBe('title');
    const rest = labels({ 'lesson.md': '---\ntitle: T\nl|\nid: t\n---\n' });
    expect(rest).not.toContain('title');
    expect(rest).not.toContain('id');
    expect(rest).toContain('license');
    expect(labels({ 'lesson.md': '---\nsource:\n  title: T\n  |\n---\n' })).toContain('publisher');
    expect(labels({ 'lesson.md': '---\nt|\n' })).toContain('title');
  });

  it('offers values', () => {
    expect(labels({ 'lesson.md': '---\nlevel: |\n---\n' })).toContain('secondary');
    expect(labels({ 'lesson.md': '---\nparts: [|]\n---\n', 'more.md': '' })).toEqual(['more.md']);
    expect(labels({ 'lesson.md': '---\nparts:\n  - |\n---\n', 'more.md': '' })).toEqual(['more.md']);
  });

  it('offers those of reference.yaml, by the list that an entry is in', () => {
    const yaml = (text: string) => labels({ ...wholeLesson, 'reference.yaml': text });
    expect(yaml('|')).toEqual(['people', 'places', 'terms', 'events']);
    expect(yaml('people:\n  - id: a\n    |')).toEqual([
      'name',
      'aliases',
      'description',
      'native',
      'role',
      'born',
      'died',
    ]);
    expect(yaml('people:\n  - id: a\nplaces:\n  - |')?.slice(0, 4)).toEqual([
      'id',
      'name',
      'latitude',
      'longitude',
    ]);
    expect(yaml('people:\n- id: a\n  na|\n')).toContain('name');
    expect(yaml('events:\n  - id: a\n    section: |\n')).toEqual(['caution', 'attack']);
    expect(yaml('events:\n  - id: a\n    circa: |\n')).toEqual(['true', 'false']);
  });

  it('stays out of the text below', () => {
    expect(labels({ 'lesson.md': '---\ntitle: T\n---\nl|\n' })).not.toContain('license');
  });
});
