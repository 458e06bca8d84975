import { plainText } from '@marginalia/core';
import { describe, expect, it } from 'vitest';
import { readLessons } from './read-lessons.ts';

const found = readLessons().find(({ name }) => name === 'korea-1950');
if (!found) throw new Error('the lesson on Korea is missing');
const { lesson } = found;
const words = (text: string) => text.split(/\s+/).filter(Boolean);
const passage = lesson.sections.map(({ blocks }) => plainText(blocks));

describe('the lesson on Korea', () => {
  it('has seven sections and between 1,400 and 1,900 words', () => {
    expect(lesson.sections).toHaveLength(7);
    const count = words(passage.join(' ')).length;
    expect(count).toBeGreaterThanOrEqual(1400);
    expect(count).toBeLessThanOrEqual(1900);
  });

  it("cites the notes 93 to 100 once each in its passage, in the book's order", () => {
    const cited = lesson.markers.filter(({ holder }) => holder.kind === 'section').map(({ label }) => label);
    expect(cited).toEqual(['93', '94', '95', '96', '97', '98', '99', '100']);
    expect(lesson.notes.map(({ label }) => label)).toEqual(cited);
  });

  it("tells the editors' remarks from the author's text: each stands in brackets that say so", () => {
    const brackets = passage.join('\n').match(/\[[^[\]]*\]?/g) ?? [];
    expect(brackets.length).toBeGreaterThan(5);
    expect(brackets.filter((remark) => !/^\[Editors: \S.*\]$/.test(remark))).toEqual([]);
  });

  it('asks twelve questions through all lenses, some of them about every section', () => {
    expect(lesson.questions).toHaveLength(12);
    expect(new Set(lesson.questions.map(({ lens }) => lens))).toEqual(
      new Set([
        'recall',
        'close-reading',
        'analysis',
        'sourcing',
        'corroboration',
        'contextualisation',
        'evaluation',
      ]),
    );
    const sections = lesson.sections.map(({ id }) => id);
    expect(sections.filter((id) => !lesson.questions.some(({ section }) => section === id))).toEqual([]);
  });

  it('uses every note in a question', () => {
    const asked = new Set(lesson.questions.flatMap(({ notes }) => notes));
    expect(lesson.notes.map(({ label }) => label).filter((label) => !asked.has(label))).toEqual([]);
  });

  it('sets twenty-five exercises', () => {
    expect(lesson.exercises).toHaveLength(25);
  });
});
