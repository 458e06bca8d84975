import { renderPassage } from '@marginalia/core';
import { describe, expect, it } from 'vitest';
import { readLessons } from './read-lessons.ts';

const found = readLessons().find(({ name }) => name === 'writing-a-lesson');
if (!found) throw new Error('the lesson on writing lessons is missing');
const { lesson } = found;

describe('the lesson on writing lessons', () => {
  it('asks through every lens', () => {
    expect(lesson.questions.map(({ lens }) => lens).sort()).toEqual([
      'analysis',
      'close-reading',
      'contextualisation',
      'corroboration',
      'evaluation',
      'recall',
      'sourcing',
    ]);
  });

  it('shows every block that the page on the format speaks of', () => {
    const html = renderPassage(lesson, { picture: (path) => path });
    for (const block of ['<table', '<ol', '<ul', '<img', '<pre', '<h3', 'class="callout', '<em>', '<code>'])
      expect.soft(html, block).toContain(block);
    expect(lesson.remarks.length).toBeGreaterThan(1);
    expect(lesson.introduction.length).toBeGreaterThan(0);
    expect(lesson.notes.some(({ body }) => body.length > 1)).toBe(true);
    expect(lesson.notes.some(({ markers }) => markers.length > 1)).toBe(true);
    expect(html).toContain('[^hume]');
  });

  it('writes exercises in every way that a type has', () => {
    const { exercises } = lesson;
    const choices = exercises.flatMap((one) => (one.type === 'choice' ? [one.several] : []));
    expect(choices.sort()).toEqual([false, true]);
    expect(exercises.some((one) => one.type === 'order' && one.groups.some(({ length }) => length > 1))).toBe(
      true,
    );
    expect(exercises.some((one) => one.type === 'match' && one.decoys.length > 0)).toBe(true);
    expect(
      exercises.some((one) => one.type === 'cloze' && one.gaps.some(({ accepted }) => accepted.length > 1)),
    ).toBe(true);
    expect(exercises.some((one) => one.type === 'essay' && one.words !== undefined)).toBe(true);
  });

  it('has people, places, terms and events, dated roughly, disputed and exactly', () => {
    const { people, places, terms, events } = lesson.reference;
    for (const list of [people, places, terms, events]) expect(list.length).toBeGreaterThan(3);
    expect(events.some(({ circa }) => circa)).toBe(true);
    expect(events.some(({ disputed }) => disputed)).toBe(true);
    expect(events.some(({ date }) => date.includes('/'))).toBe(true);
    expect(events.some(({ passage }) => !passage)).toBe(true);
  });
});
