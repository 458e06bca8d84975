import { gradeContext, gradeExercise, plainText } from '@marginalia/core';
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

  it.each([
    ['x-unsure', 'apparently he was', 1],
    ['x-unsure', 'it is possible, the author adds, that Stalin thought the order might bring the Chinese', 1],
    ['x-unsure', 'A second explanation', 0.4],
    ['x-unsure', 'Kim called it very hard for them', 0],
    ['x-generalises', 'Such states, he suggests, tend to be drawn by nature into a vacuum', 1],
    ['x-misjudged', 'had feared a reaction of that kind but had decided to give the danger little weight', 1],
    ['x-misjudged', 'it ended in failure', 0],
  ])('%s scores %j with %d', (id, quotation, score) => {
    const exercise = lesson.exercises.find((one) => one.id === id);
    if (!exercise) throw new Error(`There is no ${id}.`);
    const grade = gradeExercise(exercise, { type: 'evidence', quotation }, gradeContext(lesson));
    if (score === 1) expect(grade.score).toBe(1);
    else expect(grade.score).toBeLessThanOrEqual(score);
  });

  it.each(["Chinese People's Volunteer Army", 'People’s Volunteers', 'volunteer'])(
    'takes %j for the name of the Chinese troops',
    (text) => {
      const exercise = lesson.exercises.find(({ id }) => id === 'x-volunteers');
      if (!exercise) throw new Error('There is no x-volunteers.');
      expect(gradeExercise(exercise, { type: 'short', text }, gradeContext(lesson)).score).toBe(1);
    },
  );
});
